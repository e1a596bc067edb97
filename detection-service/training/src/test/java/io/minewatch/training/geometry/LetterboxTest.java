package io.minewatch.training.geometry;

import static org.assertj.core.api.Assertions.assertThat;

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
}
