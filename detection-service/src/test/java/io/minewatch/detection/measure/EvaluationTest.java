package io.minewatch.detection.measure;

import static io.minewatch.contract.MachineClass.CAR;
import static io.minewatch.contract.MachineClass.EXCAVATOR;
import static io.minewatch.contract.MachineClass.TRUCK;
import static io.minewatch.contract.MachineClass.VESSEL;
import static io.minewatch.detection.measure.Exhibits.FAR_OFF;
import static io.minewatch.detection.measure.Exhibits.HERE;
import static io.minewatch.detection.measure.Exhibits.THERE;
import static io.minewatch.detection.measure.Exhibits.aPicture;
import static io.minewatch.detection.measure.Exhibits.moved;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.MachineClass;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Map<MachineClass, Double> THRESHOLDS =
            Map.of(EXCAVATOR, 0.5, TRUCK, 0.5, VESSEL, 0.5, CAR, 0.5);

    @Test
    void scoresAClassBySizeAndStrictness() {
        // The near one is found a tenth of its width off (0.9 of 1.1: 0.818), the far one exactly.
        var score = score(aPicture()
                .with(EXCAVATOR, HERE, FAR_OFF)
                .found(EXCAVATOR, 0.9, moved(HERE, 0.1))
                .found(EXCAVATOR, 0.4, FAR_OFF));

        assertThat(score.overall().ap50()).isEqualTo(1);
        // Seven of ten strictnesses find both; three find only the second, at precision 1/2 over 51 of 101 steps.
        assertThat(score.overall().ap5095()).isCloseTo((7 + 3 * 0.5 * 51 / 101) / 10, within(1e-9));
        assertThat(score.sizes()).extracting(s -> s.range().name()).containsExactly("all", "small", "medium", "large");
        assertThat(score.sizes().get(1).ap5095()).isEqualTo(1);
        assertThat(score.sizes().get(1).rates()).isEqualTo(new Rates(0, 0, 1));
        assertThat(score.sizes().get(2).ap50()).isNaN();
        assertThat(score.sizes().get(3).ap5095()).isCloseTo(0.7, within(1e-9));
        assertThat(score.rates()).isEqualTo(new Rates(1, 0, 2));
    }

    @Test
    void countsPicturesWithoutAMachineThatFire() {
        var alarms = alarms(
                aPicture().found(EXCAVATOR, 0.9, HERE).found(VESSEL, 0.8, THERE),
                aPicture().with(CAR, HERE).found(TRUCK, 0.6, HERE),
                aPicture().found(EXCAVATOR, 0.4, HERE),
                aPicture().with(TRUCK, HERE).found(EXCAVATOR, 0.9, THERE));

        assertThat(alarms.withoutMachine()).isEqualTo(3);
        assertThat(alarms.empty()).isEqualTo(2);
        assertThat(alarms.emptyAlarms()).isEqualTo(1);
        assertThat(alarms.alarms())
                .containsExactly(
                        new FalseAlarms.Alarm("a.jpg", EXCAVATOR, 0.9), new FalseAlarms.Alarm("a.jpg", TRUCK, 0.6));
    }

    @Test
    void raisesNoFalseAlarmWhereNobodyCanKnow() {
        var alarms = alarms(
                aPicture().labelledOnlyFor(VESSEL).found(TRUCK, 0.9, HERE),
                aPicture().labelledOnlyFor(CAR),
                aPicture().unclearAt(HERE).found(TRUCK, 0.9, HERE),
                aPicture().found(CAR, 0.9, HERE));

        assertThat(alarms.alarms()).isEmpty();
        assertThat(alarms.withoutMachine()).isEqualTo(3);
        assertThat(alarms.empty()).isEqualTo(2);
    }

    @Test
    void neverBelievesAClassWithoutAThreshold() {
        var evaluation = Evaluation.of(
                Arrays.asList(aPicture()
                        .with(EXCAVATOR, HERE)
                        .found(EXCAVATOR, 0.99, HERE)
                        .exhibit()),
                Map.of());

        assertThat(requireNonNull(evaluation.classes().get(EXCAVATOR)).rates()).isEqualTo(new Rates(0, 0, 1));
        assertThat(evaluation.meanAp50()).isEqualTo(1);
    }

    private static ClassScore score(Exhibits picture) {
        return requireNonNull(evaluate(picture).classes().get(EXCAVATOR));
    }

    private static FalseAlarms alarms(Exhibits... pictures) {
        return evaluate(pictures).falseAlarms();
    }

    private static Evaluation evaluate(Exhibits... pictures) {
        return Evaluation.of(Arrays.stream(pictures).map(Exhibits::exhibit).toList(), THRESHOLDS);
    }
}
