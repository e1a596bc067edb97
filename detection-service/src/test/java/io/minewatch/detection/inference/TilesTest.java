package io.minewatch.detection.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TilesTest {

    @Test
    void coverThePictureWithoutLeavingIt() {
        var tiles = new Tiles(640, 384, 20).over(1920, 1080);

        assertThat(tiles).hasSize(16).allSatisfy(tile -> {
            assertThat(tile.w()).isEqualTo(640);
            assertThat(tile.h()).isEqualTo(384);
        });
        assertThat(tiles.stream().reduce(Crop::with)).hasValue(Crop.whole(1920, 1080));
    }

    @Test
    void overlapSoMuchThatOneShowsWholeWhatAnotherCuts() {
        var row = new Tiles(640, 384, 20)
                .over(1920, 1080).stream().filter(tile -> tile.y() == 0).toList();

        for (int i = 1; i < row.size(); i++) {
            assertThat(row.get(i - 1).right() - row.get(i).x()).isGreaterThanOrEqualTo(96);
        }
    }

    @Test
    void growWhenThereWouldBeTooMany() {
        var tiles = new Tiles(640, 384, 20).over(4000, 3000);

        assertThat(tiles).hasSizeBetween(9, 20);
        assertThat(tiles.stream().reduce(Crop::with)).hasValue(Crop.whole(4000, 3000));
    }

    @Test
    void areAsHighAsAPictureThatIsLow() {
        assertThat(new Tiles(640, 384, 20).over(1000, 200))
                .isEqualTo(List.of(new Crop(0, 0, 640, 200), new Crop(360, 0, 640, 200)));
    }

    @Test
    void areNoneWhereNoneAreAllowed() {
        assertThat(new Tiles(640, 384, 0).over(1920, 1080)).isEmpty();
    }
}
