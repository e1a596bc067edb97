package io.minewatch.training.data;

import ai.onnxruntime.OrtException;
import io.minewatch.training.Kind;
import io.minewatch.training.geometry.Box;
import io.minewatch.training.measure.Detector;
import io.minewatch.training.picture.Picture;
import java.util.ArrayList;

/**
 * Fills in what the labels leave out, with the eyes of the network that we start from.
 *
 * <p>A car that nobody labelled would otherwise be taught as background, and the network would forget what it knew. What
 * the teacher is sure of becomes a target; what it only suspects becomes unclear, and teaches nothing. Where a class's
 * labels are complete, the labels alone count.
 */
public final class Teacher {

    private static final double SURE = 0.5;
    private static final double SUSPECTED = 0.12;
    private static final double SAME = 0.4;

    private final Detector eyes;

    /** @param eyes a network with our classes that has not been trained yet */
    public Teacher(Detector eyes) {
        this.eyes = eyes;
    }

    public LabelledPicture complete(LabelledPicture picture, Picture pixels) throws OrtException {
        var targets = new ArrayList<>(picture.targets());
        var unclear = new ArrayList<>(picture.unclear());
        for (var seen : eyes.find(pixels, SUSPECTED)) {
            var kind = Kind.values()[seen.kind()];
            var box = seen.box().scaled(1.0 / pixels.width(), 1.0 / pixels.height());
            if (picture.complete().contains(kind) || isLabelled(picture, box)) {
                continue;
            }
            if (seen.score() >= SURE) {
                targets.add(new Target(kind, box));
            } else {
                unclear.add(box);
            }
        }
        return picture.with(targets, unclear);
    }

    private static boolean isLabelled(LabelledPicture picture, Box box) {
        return picture.targets().stream().anyMatch(target -> target.box().iou(box) > SAME);
    }
}
