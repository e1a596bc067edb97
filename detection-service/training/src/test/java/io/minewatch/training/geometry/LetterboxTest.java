package io.minewatch.training.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LetterboxTest {

    @Test
    void leavesASubStreamAsItIs() {
        var fit = Letterbox.fit(640, 360, 640, 384);

        assertThat(fit).isEqualTo(new Letterbox(1, 640, 360));
    }

    @Test
    void fitsATallPictureByItsHeight() {
        var fit = Letterbox.fit(600, 1200, 640, 384);

        assertThat(fit.height()).isEqualTo(384);
        assertThat(fit.width()).isEqualTo(192);
    }

    @Test
    void bringsABoxBackToThePicture() {
        var fit = Letterbox.fit(1920, 1080, 640, 384);

        var box = fit.toPicture(new Box(10, 20, 30, 40));

        assertThat(box.left()).isCloseTo(30, within(1e-9));
        assertThat(box.bottom()).isCloseTo(120, within(1e-9));
    }
}
