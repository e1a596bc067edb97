package io.minewatch.ingest.gate;

import static io.minewatch.ingest.gate.GateConfigs.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Box;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MotionDetectorTest {

    private static final boolean[] NO_MASK = new boolean[Luma.PIXELS];

    private final MotionDetector detector = new MotionDetector(usual());

    @Test
    void learnsFirst() {
        var scene = new Scene(2);

        assertThat(look(scene, scene.empty()).learning()).isTrue();
    }

    @Test
    void seesABoxThatMovesAndSaysWhere() {
        var scene = learnt(2);

        var motion = look(scene, scene.with(80, 45, 16, 9, 230));

        assertThat(motion.boxes()).hasSize(1);
        assertThat(motion.boxes().getFirst().overlap(new Box(0.5, 0.5, 0.1, 0.1)))
                .isGreaterThan(0.8);
    }

    @Test
    void seesSomethingAsSmallAsAFarMachine() {
        var scene = learnt(2);

        assertThat(look(scene, scene.with(80, 45, 6, 5, 200)).boxes()).hasSize(1);
    }

    @Test
    void noiseIsNotMotion() {
        var scene = learnt(4);

        assertThat(IntStream.range(0, 300)
                        .filter(i -> !look(scene, scene.empty()).boxes().isEmpty())
                        .count())
                .isZero();
    }

    @Test
    void lightOnTheWholeSceneIsNotMotion() {
        var scene = learnt(2);

        for (var light : new double[][] {{1.4, 5}, {0.6, 0}, {1, 40}, {1, -30}, {0.5, 60}, {1, 0}}) {
            scene.light(light[0], light[1]);
            assertThat(look(scene, scene.empty()).boxes())
                    .as("gain %s offset %s", light[0], light[1])
                    .isEmpty();
        }
    }

    @Test
    void seesABoxThoughTheLightChangedWithIt() {
        var scene = learnt(2).light(0.7, 20);

        assertThat(look(scene, scene.with(40, 30, 16, 9, 250)).boxes()).hasSize(1);
    }

    @Test
    void diggingOnTheSpotGoesOnBeingMotionForAnHour() {
        var scene = learnt(2);

        long seen = IntStream.range(0, 1800)
                .filter(i -> {
                    // The arm is up every third look, and lower right otherwise.
                    var luma = i % 3 == 0 ? scene.with(70, 35, 8, 8, 170) : scene.with(76, 41, 8, 8, 170);
                    return !look(scene, luma).boxes().isEmpty();
                })
                .count();

        assertThat(seen).isGreaterThan(1700);
    }

    @Test
    void aMachineThatParkedBecomesBackground() {
        var scene = learnt(2);
        for (int i = 0; i < 450; i++) {
            look(scene, scene.with(70, 35, 16, 9, 200));
        }

        assertThat(look(scene, scene.with(70, 35, 16, 9, 200)).boxes()).isEmpty();
        assertThat(look(scene, scene.with(100, 35, 16, 9, 200)).boxes()).isNotEmpty();
    }

    @Test
    void theClockWrittenIntoThePictureIsNotMotion() {
        var scene = new Scene(2);
        // The seconds: a digit or two that change with each look.
        for (int i = 0; i < 60; i++) {
            look(scene, scene.with(140 + i % 3, 3, 4, 4, i % 2 == 0 ? 235 : 16));
        }

        long seen = IntStream.range(0, 300)
                .filter(i -> {
                    var luma = scene.with(140 + i % 3, 3, 4, 4, i % 2 == 0 ? 235 : 16);
                    return !look(scene, luma).boxes().isEmpty();
                })
                .count();

        assertThat(seen).isZero();
    }

    @Test
    void aTurnedCameraIsLearntAnew() {
        var scene = learnt(2).turn(2);
        for (int i = 0; i < 15; i++) {
            look(scene, scene.empty());
        }

        var motion = look(scene, scene.empty());

        assertThat(motion.learning()).isFalse();
        assertThat(motion.boxes()).isEmpty();
    }

    private Motion look(Scene scene, Luma luma) {
        return detector.look(luma, scene.now(), NO_MASK);
    }

    /** A scene that the detector has looked at for a minute. */
    private Scene learnt(double noise) {
        var scene = new Scene(noise);
        for (int i = 0; i < 60; i++) {
            look(scene, scene.empty());
        }
        return scene;
    }
}
