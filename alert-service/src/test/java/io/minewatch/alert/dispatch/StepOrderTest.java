package io.minewatch.alert.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Actor;
import io.minewatch.contract.dispatch.Dispatch.Step;
import io.minewatch.contract.dispatch.Dispatch.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepOrderTest {

    @Test
    void leadsFromTheOrderToTheReport() {
        assertThat(StepOrder.next(List.of())).isEqualTo(StepKind.ACCEPTED);
        assertThat(StepOrder.next(List.of(step(StepKind.SEEN, 1)))).isEqualTo(StepKind.ACCEPTED);
        assertThat(StepOrder.next(List.of(step(StepKind.ACCEPTED, 1)))).isEqualTo(StepKind.SET_OUT);
        assertThat(StepOrder.next(List.of(step(StepKind.REPORTED, 1)))).isNull();
    }

    @Test
    void putsAStepThatArrivesLateWhereItWasDone() {
        var arrived = step(StepKind.ARRIVED, 30);
        var accepted = step(StepKind.ACCEPTED, 10);

        var steps = StepOrder.with(List.of(arrived), accepted);

        assertThat(steps).containsExactly(accepted, arrived);
        assertThat(StepOrder.next(steps)).isEqualTo(StepKind.REPORTED);
    }

    private static Step step(StepKind kind, int second) {
        var at = Instant.EPOCH.plusSeconds(second);
        return new Step(UUID.randomUUID(), kind, at, at, Actor.system("test"), null);
    }
}
