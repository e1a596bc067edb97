package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;
import io.minewatch.contract.probe.StreamRole;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether something stirs within a box, an arm or a bucket, by what its surroundings do.
 *
 * <p>The picture is cut into three by three cells of the box's size with the box in the middle. What changes everywhere
 * from frame to frame, be it noise, rain, waves or compression, changes in the eight cells around, too; their median is
 * what the box is held against, since an arm reaches into one or two of them.
 */
final class Stirring {

    /** Pixels of a cell's side. */
    private static final int CELL = 16;

    private static final int SIDE = 3 * CELL;
    private static final int MIDDLE = 4;

    /** A pixel that changes less has not changed: JPEG noise. */
    private static final double LEAST_CHANGE = 12;

    /** Of the surroundings' usual change: a pixel must change by more. */
    private static final double ABOVE_NOISE = 4;

    /** Share of the box's pixels that change when something stirs in it, */
    private static final double LEAST_SHARE = 0.05;

    /** beyond this many times the share that changes around it. */
    private static final double ABOVE_SURROUNDINGS = 2;

    /** A box that moved or grew more than this, in its own size, is looked at anew. */
    private static final double MOVED = 0.4;

    private static final double GREW = 2;
    private static final int REMEMBERED = 6;
    private static final int SUSTAINED = 4;

    private final Deque<Boolean> stirred = new ArrayDeque<>();
    private @Nullable Box anchor;
    private final Map<StreamRole, double[]> before = new EnumMap<>(StreamRole.class);

    /** Looks at the next frame. Pictures of two streams are not compared: what one of them blurs would stir. */
    void look(StreamRole stream, Pixels pixels, Box box) {
        var where = anchor;
        if (where == null || isElsewhere(where, box)) {
            where = box;
            anchor = box;
            before.clear();
        }
        var now = grey(pixels, where);
        var last = before.put(stream, now);
        if (last != null) {
            stirred.add(stirs(differences(last, now, where), where));
            if (stirred.size() > REMEMBERED) {
                stirred.removeFirst();
            }
        }
    }

    /** Whether enough frames were compared to tell. */
    boolean isKnown() {
        return stirred.size() >= SUSTAINED;
    }

    /** Whether something has been stirring for several frames. */
    boolean isSustained() {
        return stirred.stream().filter(s -> s).count() >= SUSTAINED;
    }

    private static boolean isElsewhere(Box anchor, Box box) {
        double growth = Boxes.growth(anchor, box);
        return Boxes.distance(anchor, box) > MOVED || growth > GREW || growth < 1 / GREW;
    }

    /** The nine cells, one after another; those outside of the picture are left black. */
    private static double[] grey(Pixels pixels, Box box) {
        var grey = new double[SIDE * SIDE];
        for (int cell = 0; cell < 9; cell++) {
            var part = cell(box, cell);
            if (!isInPicture(part)) {
                continue;
            }
            byte[] sample = pixels.sample(part, CELL, CELL);
            for (int i = 0; i < CELL * CELL; i++) {
                grey[cell * CELL * CELL + i] = Pixels.brightness(sample, i);
            }
        }
        return grey;
    }

    private static Box cell(Box box, int cell) {
        double x = Math.clamp(box.x() + (cell % 3 - 1) * box.w(), -0.99, 1.99 - box.w());
        double y = Math.clamp(box.y() + (cell / 3 - 1) * box.h(), -0.99, 1.99 - box.h());
        return new Box(x, y, box.w(), box.h());
    }

    private static boolean isInPicture(Box part) {
        return part.centreX() > 0 && part.centreX() < 1 && part.centreY() > 0 && part.centreY() < 1;
    }

    /** By how much each pixel changed, beyond what light did to the whole. */
    private static double[] differences(double[] before, double[] now, Box box) {
        var differences = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            differences[i] = now[i] - before[i];
        }
        double light = median(seen(differences, box));
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Math.abs(differences[i] - light);
        }
        return differences;
    }

    private static boolean stirs(double[] differences, Box box) {
        double threshold = Math.max(LEAST_CHANGE, ABOVE_NOISE * median(seen(differences, box)));
        double surroundings = median(IntStream.range(0, 9)
                .filter(cell -> cell != MIDDLE && isInPicture(cell(box, cell)))
                .mapToDouble(cell -> share(differences, cell, threshold))
                .toArray());
        return share(differences, MIDDLE, threshold) >= LEAST_SHARE + ABOVE_SURROUNDINGS * surroundings;
    }

    /** Of the cells in the picture. */
    private static double[] seen(double[] values, Box box) {
        return IntStream.range(0, 9)
                .filter(cell -> isInPicture(cell(box, cell)))
                .flatMap(cell -> IntStream.range(cell * CELL * CELL, (cell + 1) * CELL * CELL))
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private static double share(double[] differences, int cell, double threshold) {
        int from = cell * CELL * CELL;
        return Arrays.stream(differences, from, from + CELL * CELL)
                        .filter(d -> d > threshold)
                        .count()
                / (double) (CELL * CELL);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? 0 : values[values.length / 2];
    }
}
