package io.minewatch.training;

import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Network;
import io.minewatch.training.augment.Composer;
import io.minewatch.training.augment.Cutout;
import io.minewatch.training.augment.View;
import io.minewatch.training.data.DataFolder;
import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.data.PictureStore;
import io.minewatch.training.data.Sampler;
import io.minewatch.training.data.Split;
import io.minewatch.training.data.Teacher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** All there is to learn from, and what is kept aside to see whether it was learnt. */
final class Lessons {

    private final List<LabelledPicture> training;
    private final Composer composer;
    private final List<LabelledPicture> photos;
    private final List<LabelledPicture> renders;

    private Lessons(
            List<LabelledPicture> training,
            Composer composer,
            List<LabelledPicture> photos,
            List<LabelledPicture> renders) {
        this.training = training;
        this.composer = composer;
        this.photos = photos;
        this.renders = renders;
    }

    /** @param untrained the network with our classes before its first lesson, whose eyes complete the labels */
    static Lessons prepare(Options options, Model untrained) throws IOException {
        var photos = Split.of(DataFolder.read(options.data()));
        var training = new ArrayList<>(photos.training());
        List<LabelledPicture> rendered = List.of();
        if (options.renders() != null) {
            var renders = Split.of(DataFolder.read(options.renders()));
            training.addAll(renders.training());
            rendered = renders.validation();
        }
        System.out.printf("decoding %d pictures%n", training.size());
        var store = PictureStore.fill(options.out().resolve("training.raw"), training);
        var completed = complete(training, untrained, options.out().resolve("seen.tsv"));
        List<Cutout> cutouts = options.cutouts() == null ? List.of() : Cutout.readAll(options.cutouts());
        var composer = new Composer(completed, store, new Sampler(training, options.renderedShare()), cutouts);
        return new Lessons(training, composer, photos.validation(), rendered);
    }

    private static List<LabelledPicture> complete(List<LabelledPicture> pictures, Model untrained, Path remembered)
            throws IOException {
        var completed = new ArrayList<LabelledPicture>();
        var progress = new Progress("completing labels", pictures.size());
        try (var network = Network.load(untrained);
                var eyes = new Detector(network);
                var teacher = new Teacher(eyes, remembered)) {
            for (int i = 0; i < pictures.size(); i++) {
                completed.add(teacher.complete(pictures.get(i)));
                progress.at(i + 1, "");
            }
        }
        return completed;
    }

    /** The same views for the same seed and step, whoever asks and when. */
    List<View> batch(Options options, int step) {
        var random = new SplittableRandom(options.seed() * 1_000_003 + step);
        var views = new ArrayList<View>();
        int side = options.sides().get(random.nextInt(options.sides().size()));
        for (int i = 0; i < options.squaresOf(side); i++) {
            views.add(composer.compose(random, side));
        }
        return views;
    }

    List<LabelledPicture> training() {
        return training;
    }

    /** Kept aside. */
    List<LabelledPicture> photos() {
        return photos;
    }

    /** Kept aside; none if nothing rendered was given. */
    List<LabelledPicture> renders() {
        return renders;
    }
}
