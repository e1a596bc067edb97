package io.minewatch.detection.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class CropsTest {

    private final Crops crops = new Crops(640, 384, new Looking(3, 20, 2, 0.45, true));

    @Test
    void showsWhatMovesAtNativeResolution() {
        var around = crops.around(List.of(new Box(0.5, 0.5, 0.02, 0.03)), 1920, 1080);

        assertThat(around).containsExactly(new Crop(660, 365, 640, 384));
    }

    @Test
    void knowWhatIsTooLargeForThem() {
        assertThat(crops.isAnyLarge(List.of(new Box(0.1, 0.2, 0.7, 0.6)))).isTrue();
        assertThat(crops.isAnyLarge(List.of(new Box(0, 0.4, 0.9, 0.1)))).isFalse();
    }

    @Test
    void stayInThePicture() {
        assertThat(crops.around(List.of(new Box(-0.01, 0.98, 0.03, 0.03)), 1920, 1080))
                .containsExactly(new Crop(0, 1080 - 384, 640, 384));
    }

    @Test
    void showsNeighboursTogether() {
        var neighbours = List.of(new Box(0.50, 0.5, 0.02, 0.03), new Box(0.60, 0.5, 0.02, 0.03));

        assertThat(crops.around(neighbours, 1920, 1080)).hasSize(1);
    }

    @Test
    void leaveSurroundingsToWhatTheyHold() {
        var atBothEnds = List.of(new Box(0.3, 0.5, 0.02, 0.03), new Box(0.6, 0.5, 0.02, 0.03));

        assertThat(crops.around(atBothEnds, 1920, 1080)).hasSize(2);
    }

    @Test
    void areNoMoreThanAllowedAndHoldMostOfWhatMoves() {
        var lonely = new Box(0.05, 0.05, 0.02, 0.03);
        var regions = List.of(
                lonely,
                new Box(0.05, 0.9, 0.02, 0.03),
                new Box(0.9, 0.05, 0.02, 0.03),
                new Box(0.90, 0.9, 0.02, 0.03),
                new Box(0.93, 0.9, 0.02, 0.03));

        var around = crops.around(regions, 1920, 1080);

        assertThat(around).hasSize(3);
        assertThat(around.getFirst()).isEqualTo(new Crop(1280, 696, 640, 384));
    }

    @Test
    void leaveToTheWholeWhatIsLarge() {
        assertThat(crops.around(List.of(new Box(0.2, 0.2, 0.4, 0.6)), 1920, 1080))
                .isEmpty();
    }

    @Test
    void followALongRoad() {
        var road = crops.around(List.of(new Box(0, 0.5, 0.7, 0.05)), 1920, 1080);

        assertThat(road).hasSize(3);
        assertThat(road.stream().reduce(Crop::with).orElseThrow().w()).isGreaterThanOrEqualTo(1344);
    }

    @Test
    void enlargeAPictureThatIsNoLargerThanTheInput() {
        var around = crops.around(List.of(new Box(0.5, 0.5, 0.02, 0.03)), 640, 360);

        assertThat(around).containsExactly(new Crop(167, 90, 320, 192));
    }

    @Test
    void doNotEnlargeAPictureThatTheWholePassEnlargesAlready() {
        assertThat(crops.around(List.of(new Box(0.5, 0.5, 0.02, 0.03)), 320, 180))
                .isEmpty();
    }

    @Test
    void areNoneWhereNothingMoves() {
        assertThat(crops.around(List.of(), 1920, 1080)).isEmpty();
    }

    @Test
    void tileOnlyAPictureThatIsNoticeablyScaledDown() {
        assertThat(crops.tiles(1920, 1080)).isNotEmpty();
        assertThat(crops.tiles(640, 360)).isEmpty();
        assertThat(crops.tiles(704, 400)).isEmpty();
    }
}
