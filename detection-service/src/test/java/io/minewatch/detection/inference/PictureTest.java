package io.minewatch.detection.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Box;
import io.minewatch.detection.Pictures;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void samplesAPartInThreeColours() throws IOException {
        try (var picture = Picture.decode(Pictures.read("excavator.jpg"))) {
            assertThat(picture.sample(new Box(0.25, 0.25, 0.5, 0.5), 8, 4)).hasSize(3 * 8 * 4);
        }
    }

    @Test
    void leavesOutWhatLiesBesideThePicture() throws IOException {
        try (var picture = Picture.decode(Pictures.read("excavator.jpg"))) {
            assertThat(picture.sample(new Box(-0.5, 0, 1, 1), 4, 4))
                    .isEqualTo(picture.sample(new Box(0, 0, 0.5, 1), 4, 4));
        }
    }

    @Test
    void samplesABoxThatIsSmallerThanAPixel() throws IOException {
        try (var picture = Picture.decode(Pictures.read("excavator.jpg"))) {
            assertThat(picture.sample(new Box(1.2, 0.5, 0.0001, 0.0001), 2, 2)).hasSize(3 * 2 * 2);
        }
    }
}
