package io.minewatch.endtoend.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void takesTheNearestRank() {
        var spread = new Spread(
                IntStream.rangeClosed(1, 200).mapToObj(i -> (double) (201 - i)).toList());

        assertThat(spread.percentile(0.5)).isEqualTo(100);
        assertThat(spread.percentile(0.99)).isEqualTo(198);
        assertThat(spread.largest()).isEqualTo(200);
    }

    @Test
    void aSingleValueIsEveryPercentile() {
        var spread = new Spread(List.of(7.0));

        assertThat(spread.percentile(0)).isEqualTo(7);
        assertThat(spread.percentile(0.99)).isEqualTo(7);
    }

    @Test
    void hasNoPercentileWithoutValues() {
        assertThat(new Spread(List.of()).percentile(0.5)).isNaN();
    }
}
