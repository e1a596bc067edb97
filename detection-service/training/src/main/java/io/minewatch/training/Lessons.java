package io.minewatch.training;

import ai.onnxruntime.OrtException;
import io.minewatch.training.augment.Composer;
import io.minewatch.training.augment.Cutout;
import io.minewatch.training.augment.View;
import io.minewatch.training.data.DataFolder;
import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.data.PictureStore;
import io.minewatch.training.data.Sampler;
import io.minewatch.training.data.Split;
import io.minewatch.training.data.Teacher;
import io.minewatch.training.measure.Detector;
import io.minewatch.training.measure.Evaluation.Pixels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** All there is to learn from, and what is kept aside to see whether it was learnt. */
final class Lessons {

    private final List<LabelledPicture> training;
    private final Composer composer;
    private final Exam photos;
    private final @Nullable Exam renders;

    /** Pictures kept aside, with their pixels. */
    record Exam(List<LabelledPicture> pictures, Pixels pixels) {

        Exam and(Exam other) {
            var both = new ArrayList<>(pictures);
            both.addAll(other.pictures);
            int first = pictures.size();
            return new Exam(both, i -> i < first ? pixels.get(i) : other.pixels.get(i - first));
        }
    }

    private Lessons(List<LabelledPicture> training, Composer composer, Exam photos, @Nullable Exam renders) {
        this.training = training;
        this.composer = composer;
        this.photos = photos;
        this.renders = renders;
    }

    /** @param untrained the network with our classes before its first lesson, whose eyes complete the labels */
    static Lessons prepare(Options options, byte[] untrained) throws IOException, OrtException {
        var photos = Split.of(DataFolder.read(options.data()));
        var training = new ArrayList<>(photos.training());
        Exam rendered = null;
        if (options.renders() != null) {
            var renders = Split.of(DataFolder.read(options.renders()));
            training.addAll(renders.training());
            rendered = exam(options.out(), "renders", renders.validation());
        }
        System.out.printf(
                "decoding %d pictures%n", training.size() + photos.validation().size());
        var store = PictureStore.fill(options.out().resolve("training.raw"), training);
        var completed = complete(training, store, untrained, options.out().resolve("seen.tsv"));
        List<Cutout> cutouts = options.cutouts() == null ? List.of() : Cutout.readAll(options.cutouts());
        var composer = new Composer(completed, store, new Sampler(training, options.renderedShare()), cutouts);
        return new Lessons(training, composer, exam(options.out(), "photos", photos.validation()), rendered);
    }

    private static List<LabelledPicture> complete(
            List<LabelledPicture> pictures, PictureStore store, byte[] untrained, Path remembered)
            throws IOException, OrtException {
        var completed = new ArrayList<LabelledPicture>();
        var progress = new Progress("completing labels", pictures.size());
        try (var eyes = new Detector(untrained, Runtime.getRuntime().availableProcessors());
                var teacher = new Teacher(eyes, remembered)) {
            for (int i = 0; i < pictures.size(); i++) {
                completed.add(teacher.complete(pictures.get(i), store.get(i)));
                progress.at(i + 1, "");
            }
        }
        return completed;
    }

    private static Exam exam(Path out, String name, List<LabelledPicture> pictures) throws IOException {
        return new Exam(pictures, PictureStore.fill(out.resolve(name + ".raw"), pictures)::get);
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

    Exam photos() {
        return photos;
    }

    @Nullable
    Exam renders() {
        return renders;
    }
}
