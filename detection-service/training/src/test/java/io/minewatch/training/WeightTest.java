package io.minewatch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.training.Checkpoint.Reached;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightTest {

    @Test
    void findsTheBottomOfABowl() {
        var weight = new Weight(new float[] {5, -3});
        for (int step = 1; step <= 2000; step++) {
            var gradient = new float[] {weight.values()[0] - 1, weight.values()[1] - 2};
            weight.follow(gradient, 1, 0.005, step);
        }

        assertThat((double) weight.values()[0]).isCloseTo(1, within(0.05));
        assertThat((double) weight.mean()[1]).isCloseTo(2, within(0.05));
    }

    @Test
    void movesSmallWeightsBySmallSteps() {
        var small = new Weight(new float[] {0.002f, -0.002f});
        var large = new Weight(new float[] {2, -2});
        small.follow(new float[] {1, 1}, 1, 0.01, 1);
        large.follow(new float[] {1, 1}, 1, 0.01, 1);

        assertThat((double) small.values()[0]).isCloseTo(0.002 - 0.00002, within(1e-7));
        assertThat((double) large.values()[0]).isCloseTo(2 - 0.02, within(1e-4));
    }

    @Test
    void holdsAWildBatchBack() {
        assertThat(Weight.shrink(List.of(new float[] {300, 400}))).isCloseTo(0.02, within(1e-9));
        assertThat(Weight.shrink(List.of(new float[] {0.3f}))).isEqualTo(1);
    }

    @Test
    void goesOnFromACheckpointAsIfNothingHadHappened(@TempDir Path folder) throws IOException {
        var first = trained();
        var file = folder.resolve("checkpoint.bin");
        Checkpoint.write(file, new Reached(3, Duration.ofMinutes(2)), Map.of("w", first));
        var second = new Weight(new float[] {5, -3});

        var reached = Checkpoint.read(file, Map.of("w", second));
        first.follow(new float[] {1, 1}, 1, 0.1, reached.step() + 1);
        second.follow(new float[] {1, 1}, 1, 0.1, reached.step() + 1);

        assertThat(reached).isEqualTo(new Reached(3, Duration.ofMinutes(2)));
        assertThat(second.values()).isEqualTo(first.values());
        assertThat(second.mean()).isEqualTo(first.mean());
    }

    @Test
    void refusesACheckpointOfAnotherNetwork(@TempDir Path folder) throws IOException {
        var file = folder.resolve("checkpoint.bin");
        Checkpoint.write(file, new Reached(3, Duration.ofMinutes(2)), Map.of("w", trained()));

        assertThatThrownBy(() -> Checkpoint.read(file, Map.of("v", trained()))).hasMessageContaining("another network");
    }

    private static Weight trained() {
        var weight = new Weight(new float[] {5, -3});
        for (int step = 1; step <= 3; step++) {
            weight.follow(new float[] {0.5f, step}, 1, 0.1, step);
        }
        return weight;
    }
}
