package io.minewatch.detection.tracking;

import static io.minewatch.detection.tracking.Frames.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Box;
import io.minewatch.contract.sighting.Condition;
import io.minewatch.detection.Pictures;
import io.minewatch.detection.inference.Picture;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    private final Visibility visibility = new Visibility();

    @Test
    void aDarkPictureIsNight() {
        look(Painting.of(0x202020).with(new Box(0.6, 0.3, 0.1, 0.1), Painting.WHITE), 3);

        assertThat(visibility.conditions()).containsExactly(Condition.NIGHT);
    }

    @Test
    void aVeilOverEverythingIsFog() {
        look(Painting.of(0xa8acb0).with(new Box(0.2, 0.5, 0.4, 0.3), 0x8c9096), 3);

        assertThat(visibility.conditions()).containsExactly(Condition.FOG);
    }

    @Test
    void aBrightWallWithADarkGateIsNoFog() {
        look(Painting.of(0xd0d0d0).with(new Box(0.2, 0.3, 0.3, 0.7), 0x202020), 3);

        assertThat(visibility.conditions()).isEmpty();
    }

    @Test
    void aClearDayHasNoConditions() throws IOException {
        for (var name : new String[] {"excavator.jpg", "empty-river.jpg"}) {
            try (var picture = Picture.decode(Pictures.read(name))) {
                var clear = new Visibility();
                clear.look(picture::sample, START);
                assertThat(clear.conditions()).as(name).isEmpty();
            }
        }
    }

    @Test
    void oneDarkPictureByDayIsNoNight() {
        look(Painting.ground(), 3);
        visibility.look(Painting.of(0), START.plusSeconds(30));

        assertThat(visibility.conditions()).isEmpty();
    }

    private void look(Painting picture, int times) {
        for (int i = 0; i < times; i++) {
            visibility.look(picture, START.plusSeconds(5L * i));
        }
    }
}
