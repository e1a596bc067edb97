package io.minewatch.training.augment;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.MachineClass;
import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.data.PictureStore;
import io.minewatch.training.data.Sampler;
import io.minewatch.training.data.Target;
import io.minewatch.training.geometry.Box;
import io.minewatch.training.picture.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposerTest {

    private static final int SIDE = 256;

    @Test
    void keepsEveryTargetOnTheCanvasAndRepeatsItselfForASeed(@TempDir Path folder) throws IOException {
        var file = folder.resolve("picture.png");
        ImageIO.write(Picture.filled(480, 320, 90).toImage(), "png", file.toFile());
        var target = new Target(MachineClass.LOADER, new Box(0.4, 0.4, 0.7, 0.8));
        var pictures = List.of(new LabelledPicture(
                "picture.png", file, "here", "here", EnumSet.allOf(MachineClass.class), List.of(target), List.of()));
        var store = PictureStore.fill(folder.resolve("raw"), pictures);
        var composer = new Composer(pictures, store, new Sampler(pictures, 0), List.of());
        int seen = 0;
        for (int seed = 0; seed < 40; seed++) {
            var view = composer.compose(new SplittableRandom(seed), SIDE);
            var again = composer.compose(new SplittableRandom(seed), SIDE);

            assertThat(again.picture().bgr()).isEqualTo(view.picture().bgr());
            assertThat(again.targets()).isEqualTo(view.targets());
            assertThat(view.targets())
                    .allSatisfy(t -> assertThat(t.box()).isEqualTo(t.box().within(SIDE, SIDE)));
            seen += view.targets().size();
        }
        assertThat(seen).isGreaterThan(40);
    }
}
