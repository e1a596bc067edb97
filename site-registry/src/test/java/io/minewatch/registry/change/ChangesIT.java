package io.minewatch.registry.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.contract.Actor;
import io.minewatch.registry.testing.RegistryTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangesIT extends RegistryTest {

    private static final Actor SOMEBODY = Actor.system("test");
    private static final Instant DONE_AT = Instant.parse("2026-02-01T00:00:00Z");

    private final Subject one = Subject.holder("990101-holder-" + UUID.randomUUID());
    private final Subject other = Subject.holder("990101-holder-" + UUID.randomUUID());
    private final List<Moment> written = new ArrayList<>();

    @Inject
    Changes changes;

    private record Wish(UUID id, @Nullable Instant doneAt, Long expectedRevision) implements ChangeRequest {}

    @Test
    void changesThatAreMadeTogetherFollowOneAnother() {
        var outcomes = make(asked(one, wish(0)), asked(other, wish(0)), asked(one, wish(1)));

        assertThat(outcomes).extracting(Outcome::repeated).containsOnly(false);
        assertThat(outcomes).extracting(outcome -> outcome.moment().revision()).containsExactly(1L, 1L, 2L);
        assertThat(outcomes.get(2).moment().recordedAt())
                .isAfter(outcomes.get(0).moment().recordedAt());
        assertThat(written)
                .containsExactlyElementsOf(
                        outcomes.stream().map(Outcome::moment).toList());
        assertThat(changes.log(one, Long.MAX_VALUE, 9))
                .extracting(made -> made.moment().revision())
                .containsExactly(2L, 1L);
        assertThat(changes.known(one, null)).isEqualTo(outcomes.get(2).moment());
        assertThat(changes.known(other, null)).isEqualTo(outcomes.get(1).moment());
    }

    @Test
    void aChangeThatWasMadeBeforeIsNotMadeAgainAmongOthers() {
        var first = wish(0);
        var before = make(asked(one, first)).getFirst();
        written.clear();

        var outcomes = make(asked(one, first), asked(other, wish(0)));

        assertThat(outcomes.getFirst()).isEqualTo(new Outcome(before.moment(), true));
        assertThat(outcomes.getLast().repeated()).isFalse();
        assertThat(written).containsExactly(outcomes.getLast().moment());
    }

    @Test
    void oneThatComesTooLateEndsThemAll() {
        assertThatThrownBy(() -> make(asked(one, wish(0)), asked(other, wish(3))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(other + " is at revision 0, not 3");

        assertThatThrownBy(() -> changes.known(one, null)).isInstanceOf(Unknown.class);
    }

    @Test
    void anIdThatWasUsedForSomethingElseIsRefused() {
        var first = wish(0);
        make(asked(one, first));

        assertThatThrownBy(() -> make(asked(other, first)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("was made before with other content");
        assertThatThrownBy(() -> make(asked(one, new Wish(first.id(), DONE_AT.plusSeconds(1), 0L))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatMustBeThereAlreadyIsNotCreated() {
        assertThatThrownBy(() -> make(new Asked(one, "test", wish(0), false, (_, _) -> {})))
                .isInstanceOf(Unknown.class);
    }

    private List<Outcome> make(Asked... all) {
        return QuarkusTransaction.requiringNew().call(() -> changes.makeAll(List.of(all), SOMEBODY));
    }

    private Asked asked(Subject subject, Wish wish) {
        return new Asked(subject, "test", wish, true, (moment, _) -> written.add(moment));
    }

    private static Wish wish(long expectedRevision) {
        return new Wish(UUID.randomUUID(), DONE_AT, expectedRevision);
    }
}
