package io.minewatch.ingest.gate;

/**
 * Tells what moves from what only looks like it, by a blob's inside and its edge.
 *
 * <ul>
 *   <li>Light keeps what it falls on: inside the blob the steps from pixel to pixel go with the background's
 *       (correlation). Where there is nothing to keep, it fades out: the step over its edge is a small part of its
 *       height.
 *   <li>What left leaves its outline in the background, not in the picture (after Cucchiara and others, 2003).
 *   <li>Leaves and ripples swap what lies beside one another: nearly each pixel shows what is expected within two
 *       pixels of it, some of them darker and some brighter than before.
 *   <li>Rain leaves ragged blobs while specks are all over the picture.
 *   <li>Insects before the lens by night are bright, and blurred or long and thin; what stays for some looks are lamps ({@link Lamps}).
 * </ul>
 */
final class Classifier {

    private static final double LIGHT_CORRELATION = 0.55;
    /** Mean square step of the background, below which it shows nothing to be kept. */
    private static final double LEAST_TEXTURE = 0.5;

    private static final double SOFT = 0.2;
    private static final double LEAST_SOFT_AREA = 0.002 * Luma.PIXELS;
    /** An outline that the background has, and the picture has only so little of any more. */
    private static final double LEFT = 0.4;

    private static final double EXPLAINED = 0.75;
    private static final double MINORITY = 0.15;
    private static final float SLACK = 4;
    private static final double KNOWN_RESTLESS = 0.15;
    /** Cameras write into the uppermost and lowermost part of the picture, in lines no higher than this. */
    private static final int WRITTEN = Luma.HEIGHT / 10;

    private static final double SOLID = 0.4;
    private static final float INSECT_BRIGHTNESS = 45;
    private static final double INSECT_SOFT = 0.35;
    /** Variance along it to variance across it. */
    private static final double THIN = 16;

    private final Sheet sheet;
    private final Luma luma;
    private final Restlessness restlessness;
    private final int offset;

    Classifier(Sheet sheet, Luma luma, Restlessness restlessness, Shift shift) {
        this.sheet = sheet;
        this.luma = luma;
        this.restlessness = restlessness;
        this.offset = shift.offset();
    }

    Kind classify(Blob blob, Conditions conditions) {
        var edge = Edge.of(blob, sheet, luma);
        if (keepsTheGround(blob)) {
            return Kind.LIGHT;
        }
        if (conditions.night() && isInsect(blob, edge.softness())) {
            return Kind.INSECT;
        }
        if (edge.softness() < SOFT && blob.area() >= LEAST_SOFT_AREA) {
            return Kind.LIGHT;
        }
        if (edge.now() < LEFT * edge.before()) {
            return Kind.LEFT;
        }
        if (conditions.rain() && (blob.fill() < SOLID || blob.area() < 2 * conditions.smallest())) {
            return Kind.RAIN;
        }
        if (isSwapped(blob) || isWritten(blob)) {
            return restlessnessOf(blob) > KNOWN_RESTLESS ? Kind.FLICKER : Kind.PERHAPS_FLICKER;
        }
        return Kind.MOVING;
    }

    private boolean keepsTheGround(Blob blob) {
        double both = 0;
        double before = 0;
        double now = 1;
        int steps = 0;
        for (int k = blob.from(); k < blob.to(); k++) {
            int pixel = sheet.order[k];
            for (int next = pixel + 1; next <= pixel + Luma.WIDTH; next += Luma.WIDTH - 1) {
                if (next < Luma.PIXELS && sheet.kept[next]) {
                    double was = sheet.expected[next] - sheet.expected[pixel];
                    double is = luma.at(next) - luma.at(pixel);
                    both += was * is;
                    before += was * was;
                    now += is * is;
                    steps++;
                }
            }
        }
        return before > LEAST_TEXTURE * Math.max(1, steps) && both > LIGHT_CORRELATION * Math.sqrt(before * now);
    }

    private boolean isSwapped(Blob blob) {
        int explained = 0;
        int brighter = 0;
        for (int k = blob.from(); k < blob.to(); k++) {
            int pixel = sheet.order[k];
            if (Outliers.isAmong(luma.at(pixel), sheet.expected, pixel, SLACK)) {
                explained++;
            }
            if (sheet.difference[pixel] > 0) {
                brighter++;
            }
        }
        int minority = Math.min(brighter, blob.area() - brighter);
        return explained > EXPLAINED * blob.area() && minority > MINORITY * blob.area();
    }

    private static boolean isWritten(Blob blob) {
        return blob.lower() < WRITTEN || blob.upper() >= Luma.HEIGHT - WRITTEN;
    }

    private double restlessnessOf(Blob blob) {
        double sum = 0;
        for (int k = blob.from(); k < blob.to(); k++) {
            sum += restlessness.shareAt(Math.clamp(sheet.order[k] - offset, 0, Luma.PIXELS - 1));
        }
        return sum / blob.area();
    }

    private boolean isInsect(Blob blob, double softness) {
        double sum = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int k = blob.from(); k < blob.to(); k++) {
            int pixel = sheet.order[k];
            sum += sheet.difference[pixel];
            double column = pixel % Luma.WIDTH - blob.left();
            double row = pixel / Luma.WIDTH - blob.upper();
            x += column;
            y += row;
            xx += column * column;
            yy += row * row;
            xy += column * row;
        }
        int n = blob.area();
        if (sum < INSECT_BRIGHTNESS * n) {
            return false;
        }
        double a = xx / n - x / n * x / n + 1 / 12.0;
        double b = yy / n - y / n * y / n + 1 / 12.0;
        double c = xy / n - x / n * y / n;
        double root = Math.sqrt((a - b) * (a - b) / 4 + c * c);
        double longest = (a + b) / 2 + root;
        double shortest = (a + b) / 2 - root;
        return softness < INSECT_SOFT || longest > THIN * shortest;
    }

    /**
     * What is known of the picture as a whole.
     *
     * @param rain specks are all over it
     * @param smallest how large a blob must be now, in pixels
     */
    record Conditions(boolean night, boolean rain, int smallest) {}
}
