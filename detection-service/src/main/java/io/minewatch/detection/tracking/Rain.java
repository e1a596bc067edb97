package io.minewatch.detection.tracking;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells rain by its streaks: thin upright lines, brighter than what is left and right of them, that were not there a look
 * ago and are gone a look later, all over the picture. Sensor noise and ripples have no direction, leaves and machines
 * have a place.
 */
final class Rain {

    /** Half the length of a line, in pixels of the sample: lines are summed over twice that and one. */
    private static final int REACH = 2;

    /** Brightness by which a line must stand out, of 255. */
    private static final double FAINTEST = 3;

    private static final int CELL = 20;

    /** Pixels on upright lines that make a cell one where it rains, beyond so many times those on level ones. */
    private static final int FEWEST = 3;

    private static final int UPRIGHT_TO_LEVEL = 2;

    /** Of all cells: rain falls in so many. Twelve dry clips had at most 0.17, but for one look of 0.55. */
    private static final double SHARE = 0.3;

    private static final int LOOKS = 3;

    private final List<float[]> looks = new ArrayList<>();

    /** Takes a look and says whether it rained during the one before. */
    boolean look(float[] brightness, int width, int height) {
        looks.add(brightness);
        if (looks.size() < LOOKS) {
            return false;
        }
        var flashes = flashes(looks.get(0), looks.get(1), looks.get(2));
        looks.removeFirst();
        return share(flashes, width, height) > SHARE;
    }

    /** By how much each pixel was brighter than before and after. */
    private static float[] flashes(float[] before, float[] at, float[] after) {
        var flashes = new float[at.length];
        for (int i = 0; i < at.length; i++) {
            flashes[i] = Math.min(at[i] - before[i], at[i] - after[i]);
        }
        return flashes;
    }

    private static double share(float[] flashes, int width, int height) {
        int across = width / CELL;
        int down = height / CELL;
        int rainy = 0;
        for (int cell = 0; cell < across * down; cell++) {
            int upright = 0;
            int level = 0;
            for (int i = 0; i < CELL * CELL; i++) {
                int x = cell % across * CELL + i % CELL;
                int y = cell / across * CELL + i / CELL;
                if (x >= REACH && y >= REACH && x < width - REACH && y < height - REACH) {
                    int at = y * width + x;
                    upright += line(flashes, at, 1, width) > FAINTEST ? 1 : 0;
                    level += line(flashes, at, width, 1) > FAINTEST ? 1 : 0;
                }
            }
            rainy += upright >= FEWEST + UPRIGHT_TO_LEVEL * level ? 1 : 0;
        }
        return (double) rainy / (across * down);
    }

    /**
     * How much a line through a pixel stands out from what lies beside it.
     *
     * @param aside the step to a pixel beside the line
     * @param along the step to the next pixel on it
     */
    private static double line(float[] flashes, int at, int aside, int along) {
        double sum = 0;
        for (int step = -REACH; step <= REACH; step++) {
            int on = at + step * along;
            int left = Math.clamp(on - (long) REACH * aside, 0, flashes.length - 1);
            int right = Math.clamp(on + (long) REACH * aside, 0, flashes.length - 1);
            sum += flashes[on] - Math.max(0, Math.max(flashes[left], flashes[right]));
        }
        return sum / (2 * REACH + 1);
    }
}
