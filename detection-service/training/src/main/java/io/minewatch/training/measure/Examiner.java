package io.minewatch.training.measure;

import io.minewatch.detection.inference.Detection;
import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Network;
import io.minewatch.detection.inference.Picture;
import io.minewatch.detection.measure.Exhibit;
import io.minewatch.detection.measure.Labels;
import io.minewatch.detection.measure.Truth;
import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.data.Target;
import io.minewatch.training.geometry.Box;
import io.minewatch.training.geometry.Letterbox;
import io.minewatch.training.picture.Placement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Shows pictures to a finished model with the eyes of the service, so that the figures are the service's. */
public final class Examiner implements AutoCloseable {

    private static final double LEAST_SCORE = 0.02;
    private static final Eyes AT_A_GLANCE = (detector, picture) -> detector.detect(picture, List.of(), LEAST_SCORE);
    private static final Eyes A_STEP_BACK = (detector, picture) ->
            detector.detect(picture, List.of(new io.minewatch.contract.Box(0, 0, 1, 1)), LEAST_SCORE);
    private static final Eyes THOROUGHLY = (detector, picture) -> detector.detect(picture, LEAST_SCORE);

    private final Network network;
    private final Detector detector;

    /** @param folder of a model with its description */
    public Examiner(Path folder) throws IOException {
        network = Network.load(Model.read(folder));
        detector = new Detector(network);
    }

    /** One pass over each picture. */
    public List<Exhibit> atAGlance(List<LabelledPicture> pictures) throws IOException {
        var exhibits = new ArrayList<Exhibit>();
        for (var labelled : pictures) {
            exhibits.add(look(labelled, Files.readAllBytes(labelled.file()), AT_A_GLANCE));
        }
        return exhibits;
    }

    /** As closely as the service looks when it has time. */
    public List<Exhibit> thoroughly(List<LabelledPicture> pictures) throws IOException {
        var exhibits = new ArrayList<Exhibit>();
        for (var labelled : pictures) {
            exhibits.add(look(labelled, Files.readAllBytes(labelled.file()), THOROUGHLY));
        }
        return exhibits;
    }

    /**
     * Each picture as it would look with all its machines farther away: one pass over it, and one a step back, as the
     * service takes them where something large moves.
     *
     * @param scale size of the picture on a grey sheet of its former size
     */
    public List<Exhibit> fromAfar(List<LabelledPicture> pictures, double scale) throws IOException {
        var exhibits = new ArrayList<Exhibit>();
        for (var labelled : pictures) {
            var targets = labelled.targets().stream()
                    .map(target -> new Target(target.kind(), target.box().scaled(scale, scale)))
                    .toList();
            var unclear = labelled.unclear().stream()
                    .map(box -> box.scaled(scale, scale))
                    .toList();
            exhibits.add(look(labelled.with(targets, unclear), fromAfar(labelled.file(), scale), A_STEP_BACK));
        }
        return exhibits;
    }

    private Exhibit look(LabelledPicture labelled, byte[] file, Eyes eyes) {
        try (var picture = Picture.decode(file)) {
            double inputScale = Math.min(
                    (double) network.model().inputWidth() / picture.width(),
                    (double) network.model().inputHeight() / picture.height());
            return new Exhibit(
                    labels(labelled), picture.width(), picture.height(), inputScale, eyes.look(detector, picture));
        }
    }

    private static byte[] fromAfar(Path file, double scale) throws IOException {
        var picture = io.minewatch.training.picture.Picture.read(file);
        var sheet = io.minewatch.training.picture.Picture.filled(picture.width(), picture.height(), Letterbox.PADDING);
        new Placement(scale, scale, 0, 0, false).paint(picture, sheet, 0, 0);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(sheet.toImage(), "jpg", jpeg);
        return jpeg.toByteArray();
    }

    private static Labels labels(LabelledPicture picture) {
        return new Labels(
                picture.name(),
                picture.complete(),
                picture.targets().stream()
                        .map(target -> new Truth(target.kind(), target.box().toContract()))
                        .toList(),
                picture.unclear().stream().map(Box::toContract).toList());
    }

    @Override
    public void close() {
        detector.close();
        network.close();
    }

    /** One way to look at a picture. */
    private interface Eyes {

        List<Detection> look(Detector detector, Picture picture);
    }
}
