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

    @Test
    void streaksThatComeAndGoAllOverAreRain() {
        for (int i = 0; i < 8; i++) {
            visibility.look(quarry().rainy(i).noisy(i, 3), START.plusSeconds(5L * i));
        }

        assertThat(visibility.conditions()).containsExactly(Condition.RAIN);
    }

    @Test
    void noiseWavingTreesAndAPassingLorryAreNoRain() {
        for (int i = 0; i < 8; i++) {
            var windy = quarry().noisy(i, 12);
            for (int branch = 0; branch < 20; branch++) {
                windy.with(new Box(branch / 40.0 + 0.005 * (i % 3), 0.05, 0.005, 0.2), Painting.GROUND);
            }
            visibility.look(windy.with(new Box(0.1 * i, 0.6, 0.2, 0.15), Painting.BLUE), START.plusSeconds(5L * i));
        }

        assertThat(visibility.conditions()).isEmpty();
    }

    @Test
    void fencePostsThatStayAreNoRain() {
        look(quarry().rainy(1), 8);

        assertThat(visibility.conditions()).isEmpty();
    }

    @Test
    void aBlotThatHidesAPartOfTheViewIsOnTheLens() {
        look(quarry(), 20);
        look(quarry().with(new Box(0.3, 0.3, 0.4, 0.5), 0x70706c), 20, 10);

        assertThat(visibility.conditions()).containsExactly(Condition.LENS);

        look(quarry(), 30, 4);
        assertThat(visibility.conditions()).isEmpty();
    }

    @Test
    void aProbeThatTurnedHasNothingOnItsLens() {
        look(quarry(), 20);
        look(
                Painting.of(Painting.GROUND)
                        .with(new Box(0, 0, 1, 0.3), Painting.WHITE)
                        .rainy(7),
                20,
                4);

        assertThat(visibility.conditions()).isEmpty();
    }

    @Test
    void lessLightHasNothingToDoWithTheLens() {
        look(quarry(), 20);
        look(quarry().lit(0.75), 20, 10);

        assertThat(visibility.conditions()).isEmpty();
    }

    @Test
    void theLensIsNotJudgedInFog() {
        look(quarry(), 20);
        look(Painting.of(0xa8acb0).with(new Box(0.2, 0.5, 0.4, 0.3), 0x8c9096), 20, 10);

        assertThat(visibility.conditions()).containsExactly(Condition.FOG);
    }

    /** Ground with stones all over it. */
    private static Painting quarry() {
        var quarry = Painting.ground();
        for (int stone = 0; stone < 600; stone++) {
            double x = stone % 30 / 30.0;
            double y = stone / 30 / 20.0;
            quarry.with(new Box(x + 0.006, y + 0.01, 0.016, 0.026), stone % 3 == 0 ? 0xd8d0c0 : 0x504838);
        }
        return quarry;
    }

    private void look(Painting picture, int from, int times) {
        for (int i = 0; i < times; i++) {
            visibility.look(picture, START.plusSeconds(5L * (from + i)));
        }
    }

    private void look(Painting picture, int times) {
        for (int i = 0; i < times; i++) {
            visibility.look(picture, START.plusSeconds(5L * i));
        }
    }
}
