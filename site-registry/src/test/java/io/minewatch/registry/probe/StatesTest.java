package io.minewatch.registry.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.minewatch.contract.Validity;
import io.minewatch.contract.probe.ProbeState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatesTest {

    @Test
    void aLaterStateCutsAnEarlierOneShort() {
        assertThat(States.resolve(List.of(state(true, 1, null), state(false, 5, null))))
                .extracting(ProbeState::watched, ProbeState::valid)
                .containsExactly(tuple(true, valid(1, 5)), tuple(false, valid(5, null)));
    }

    @Test
    void aStateForAWhileLeavesTheRestOnBothSides() {
        assertThat(States.resolve(List.of(state(true, 1, null), state(false, 5, 7))))
                .extracting(ProbeState::watched, ProbeState::valid)
                .containsExactly(tuple(true, valid(1, 5)), tuple(false, valid(5, 7)), tuple(true, valid(7, null)));
    }

    @Test
    void aStateThatCoversAnotherTakesItsPlace() {
        assertThat(States.resolve(List.of(state(true, 3, 4), state(false, 1, null))))
                .extracting(ProbeState::valid)
                .containsExactly(valid(1, null));
    }

    @Test
    void aStateBeforeAnotherLeavesItAlone() {
        assertThat(States.resolve(List.of(state(true, 5, null), state(false, 1, 3))))
                .extracting(ProbeState::watched, ProbeState::valid)
                .containsExactly(tuple(false, valid(1, 3)), tuple(true, valid(5, null)));
    }

    private static ProbeState state(boolean watched, int from, @Nullable Integer until) {
        return new ProbeState(watched, null, valid(from, until), Instant.EPOCH);
    }

    private static Validity valid(int from, @Nullable Integer until) {
        return new Validity(Instant.ofEpochSecond(from), until == null ? null : Instant.ofEpochSecond(until));
    }
}
