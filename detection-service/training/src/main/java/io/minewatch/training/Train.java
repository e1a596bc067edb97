package io.minewatch.training;

import io.minewatch.contract.MachineClass;
import io.minewatch.detection.inference.Model;
import io.minewatch.training.Checkpoint.Reached;
import io.minewatch.training.augment.View;
import io.minewatch.training.measure.ModelDescription;
import io.minewatch.training.onnx.CocoHead;
import io.minewatch.training.onnx.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** From a folder of pictures to an ONNX file, its description and its card. A second run goes on where the first stopped. */
public final class Train {

    private static final int EXAMS = 4;
    private static final int CHECKPOINT_EVERY = 100;
    private static final int OUR_CLASSES = MachineClass.values().length;

    private final Options options;
    private final Path checkpoint;

    private Train(Options options) {
        this.options = options;
        this.checkpoint = options.out().resolve("checkpoint.bin");
    }

    public static void main(String... words) throws Exception {
        try {
            new Train(Options.parse(words)).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(options.out());
        var untrained = withOurClasses(OnnxModel.read(options.data().resolve("base/yolox_nano_coco.onnx")));
        var model = OnnxModel.parse(withOurClasses(OnnxModel.read(options.start())));
        var lessons = Lessons.prepare(options, model(untrained));
        var report = new Report(options, lessons);
        try (var learner = new Learner(model, model.early(options.frozen()))) {
            var done = Files.exists(checkpoint) ? Checkpoint.read(checkpoint, learner.weights()) : Reached.NOTHING;
            learn(learner, lessons, model, report, done);
            report.write(onnx(model, learner));
        }
        Files.deleteIfExists(checkpoint);
    }

    private void learn(Learner learner, Lessons lessons, OnnxModel model, Report report, Reached done)
            throws IOException, InterruptedException {
        BlockingQueue<List<View>> ready = new ArrayBlockingQueue<>(3);
        var painter = Thread.ofPlatform().daemon().start(() -> paint(lessons, ready, done.step()));
        var progress = new Progress("learning", options.steps());
        var start = Instant.now();
        double way = options.progress(done.step(), done.spent());
        double recent = Double.NaN;
        for (int step = done.step(); way < 1; ) {
            double value = learner.learn(ready.take(), options.rateAt(step, way), step + 1);
            recent = Double.isNaN(recent) ? value : 0.98 * recent + 0.02 * value;
            int exams = (int) (EXAMS * way);
            step++;
            var spent = done.spent().plus(Duration.between(start, Instant.now()));
            way = options.progress(step, spent);
            progress.at(step, "loss %.3f".formatted(recent));
            if (step % CHECKPOINT_EVERY == 0) {
                Checkpoint.write(checkpoint, new Reached(step, spent), learner.weights());
            }
            if ((int) (EXAMS * way) > exams) {
                report.examine(onnx(model, learner), step, recent);
            }
        }
        painter.interrupt();
    }

    private void paint(Lessons lessons, BlockingQueue<List<View>> ready, int from) {
        try {
            for (int step = from; step < options.steps(); step++) {
                ready.put(lessons.batch(options, step));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] onnx(OnnxModel model, Learner learner) {
        return model.with(learner.mean(), options.inputWidth(), options.inputHeight());
    }

    private byte[] withOurClasses(OnnxModel model) {
        return model.with(
                model.classes() == OUR_CLASSES ? model.weights() : CocoHead.toOurClasses(model),
                options.inputWidth(),
                options.inputHeight());
    }

    private Model model(byte[] untrained) throws IOException {
        var folder = options.out().resolve("untrained");
        ModelDescription.of(untrained, "untrained", options.inputWidth(), options.inputHeight(), "", Map.of())
                .write(folder, untrained);
        return Model.read(folder);
    }
}
