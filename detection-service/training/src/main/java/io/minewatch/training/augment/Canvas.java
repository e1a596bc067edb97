package io.minewatch.training.augment;

import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.data.Target;
import io.minewatch.training.geometry.Box;
import io.minewatch.training.geometry.Letterbox;
import io.minewatch.training.picture.Picture;
import io.minewatch.training.picture.Placement;
import java.util.ArrayList;
import java.util.List;

/** Takes pictures, whole or in part, side by side, and keeps the books of what can still be seen of each target. */
final class Canvas {

    /** A machine of which less than this is left cannot be asked for; nor may its rest be called background. */
    private static final double ENOUGH = 0.45;

    private static final double SMALLEST = 7;

    private static final double MOST_HIDDEN = 0.25;

    private final Picture picture;
    private final List<Target> targets = new ArrayList<>();
    private final List<Box> unclear = new ArrayList<>();

    Canvas(int width, int height) {
        picture = Picture.filled(width, height, Letterbox.PADDING);
    }

    /** Lays the picture so that only what falls into {@code part} shows. */
    void lay(LabelledPicture labelled, Picture pixels, Placement where, Box part) {
        where.paint(pixels, picture, (int) part.left(), (int) part.top(), (int) part.right(), (int) part.bottom());
        for (var target : labelled.targets()) {
            var whole = onCanvas(target.box(), pixels, where);
            var seen = clipped(whole, part);
            if (seen.area() >= ENOUGH * whole.area() && Math.min(seen.width(), seen.height()) >= SMALLEST) {
                targets.add(new Target(target.kind(), seen));
            } else if (seen.area() > 0) {
                unclear.add(seen);
            }
        }
        for (var box : labelled.unclear()) {
            var seen = clipped(onCanvas(box, pixels, where), part);
            if (seen.area() > 0) {
                unclear.add(seen);
            }
        }
    }

    /** Sets a machine into what lies there already, unless it would hide much of another or too little of it shows. */
    void paste(Cutout cutout, int left, int top, boolean mirrored) {
        var whole = new Box(left, top, left + cutout.width(), top + cutout.height());
        var seen = whole.within(picture.width(), picture.height());
        boolean hides = targets.stream()
                .anyMatch(t -> t.box().overlap(seen) > MOST_HIDDEN * t.box().area());
        if (hides || seen.area() < ENOUGH * whole.area() || Math.min(seen.width(), seen.height()) < SMALLEST) {
            return;
        }
        targets.add(new Target(cutout.kind(), cutout.paste(picture, left, top, mirrored)));
    }

    View view() {
        return new View(picture, targets, unclear);
    }

    private static Box onCanvas(Box box, Picture pixels, Placement where) {
        return where.place(box.scaled(pixels.width(), pixels.height()), pixels.width());
    }

    private static Box clipped(Box box, Box part) {
        return box.moved(-part.left(), -part.top())
                .within(part.width(), part.height())
                .moved(part.left(), part.top());
    }
}
