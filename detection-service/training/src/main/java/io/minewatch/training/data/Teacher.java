package io.minewatch.training.data;

import io.minewatch.contract.MachineClass;
import io.minewatch.detection.inference.Detection;
import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Picture;
import io.minewatch.training.geometry.Box;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills in what the labels leave out, with the eyes of the network that we start from.
 *
 * <p>A car that nobody labelled would otherwise be taught as background, and the network would forget what it knew. What
 * the teacher is sure of becomes a target; what it only suspects becomes unclear, and teaches nothing. Where a class's
 * labels are complete, the labels alone count.
 */
public final class Teacher implements AutoCloseable {

    private static final double SURE = 0.5;
    private static final double SUSPECTED = 0.12;
    private static final double SAME = 0.4;

    private final Detector eyes;
    private final Map<String, List<Detection>> seen = new HashMap<>();
    private final PrintWriter notes;

    /**
     * @param eyes a network with our classes that has not been trained yet
     * @param remembered what it has seen in earlier runs, a line per detection; one without a detection says that there is
     *     none
     */
    public Teacher(Detector eyes, Path remembered) throws IOException {
        this.eyes = eyes;
        if (Files.exists(remembered)) {
            for (var line : Files.readAllLines(remembered)) {
                var parts = line.split("\t");
                var detections = seen.computeIfAbsent(parts[0], name -> new ArrayList<>());
                if (parts.length == 7) {
                    detections.add(parse(parts));
                }
            }
        }
        notes = new PrintWriter(
                Files.newBufferedWriter(remembered, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    public LabelledPicture complete(LabelledPicture picture) throws IOException {
        if (picture.complete().size() == MachineClass.values().length) {
            return picture;
        }
        var targets = new ArrayList<>(picture.targets());
        var unclear = new ArrayList<>(picture.unclear());
        for (var detection : look(picture)) {
            var kind = detection.machine();
            var box = Box.of(detection.box());
            if (picture.complete().contains(kind) || isLabelled(picture, box)) {
                continue;
            }
            if (detection.score() >= SURE) {
                targets.add(new Target(kind, box));
            } else {
                unclear.add(box);
            }
        }
        return picture.with(targets, unclear);
    }

    private List<Detection> look(LabelledPicture picture) throws IOException {
        var known = seen.get(picture.name());
        if (known != null) {
            return known;
        }
        notes.println(picture.name());
        try (var pixels = Picture.decode(Files.readAllBytes(picture.file()))) {
            var found = eyes.detect(pixels, List.of(), SUSPECTED);
            for (var detection : found) {
                var box = detection.box();
                notes.printf(
                        "%s\t%s\t%s\t%s\t%s\t%s\t%s%n",
                        picture.name(), detection.machine(), detection.score(), box.x(), box.y(), box.w(), box.h());
            }
            return found;
        }
    }

    private static Detection parse(String[] parts) {
        var box = new io.minewatch.contract.Box(
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]),
                Double.parseDouble(parts[6]));
        return new Detection(MachineClass.valueOf(parts[1]), Double.parseDouble(parts[2]), box);
    }

    private static boolean isLabelled(LabelledPicture picture, Box box) {
        return picture.targets().stream().anyMatch(target -> target.box().iou(box) > SAME);
    }

    @Override
    public void close() {
        notes.close();
    }
}
