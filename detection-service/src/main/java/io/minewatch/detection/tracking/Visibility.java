package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;
import io.minewatch.contract.sighting.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes it hard to see, by the pixels of the whole picture; what most of the last looks say holds.
 *
 * <p>Rain is told by its streaks, see {@link Rain}, and dirt on the lens by what it hides, see {@link Lens}. Fog is told by the dark channel (He, Sun and Tang, 2009: in a clear view each neighbourhood has something dark in at
 * least one colour) together with a lack of contrast and of sharp edges: a bright quarry at noon lacks the first, but not the others.
 */
final class Visibility {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final int LOOKS_KEPT = 5;
    private static final Box WHOLE = new Box(0, 0, 1, 1);
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int NEIGHBOURHOOD = 5;

    /** Streaks of rain and edges need a finer sample. */
    private static final int FINE_WIDTH = 320;

    private static final int FINE_HEIGHT = 180;

    /** Median and mean brightness below which a picture is dark. */
    private static final double DARK_MEDIAN = 65;

    private static final double DARK_MEAN = 90;

    /** Nine in ten neighbourhoods are at least so bright in every colour, and brightness varies no more, in fog. */
    private static final double FOG_VEIL = 85;

    private static final double FOG_CONTRAST = 25;

    /** Nineteen in twenty steps of brightness from a pixel to its neighbours are weaker in fog. */
    private static final double FOG_EDGES = 22;

    private final List<Set<Condition>> looks = new ArrayList<>();
    private final Rain rain = new Rain();
    private final Lens lens = new Lens();
    private @Nullable Instant lookedAt;

    /** Looks at the next frame, if it is time to. */
    void look(Pixels pixels, Instant at) {
        if (lookedAt != null && at.isBefore(lookedAt.plus(LOOKS_EVERY))) {
            return;
        }
        lookedAt = at;
        looks.add(conditionsOf(pixels, at));
        if (looks.size() > LOOKS_KEPT) {
            looks.removeFirst();
        }
    }

    /** What holds now. */
    Set<Condition> conditions() {
        var holding = EnumSet.noneOf(Condition.class);
        for (var condition : Condition.values()) {
            if (2 * looks.stream().filter(l -> l.contains(condition)).count() > looks.size()) {
                holding.add(condition);
            }
        }
        return holding;
    }

    private Set<Condition> conditionsOf(Pixels pixels, Instant at) {
        var conditions = lightAndAir(pixels);
        var fine = brightness(pixels.sample(WHOLE, FINE_WIDTH, FINE_HEIGHT));
        if (rain.look(fine, FINE_WIDTH, FINE_HEIGHT)) {
            conditions.add(Condition.RAIN);
        }
        boolean clear = !conditions.contains(Condition.NIGHT) && !conditions.contains(Condition.FOG);
        if (clear ? lens.look(fine, FINE_WIDTH, FINE_HEIGHT, at) : lens.isHidden()) {
            conditions.add(Condition.LENS);
        }
        return conditions;
    }

    private static Set<Condition> lightAndAir(Pixels pixels) {
        byte[] sample = pixels.sample(WHOLE, WIDTH, HEIGHT);
        var brightness = brightness(sample);
        double mean = mean(brightness);
        double contrast = contrast(brightness, mean);
        double edges = edges(brightness);
        Arrays.sort(brightness);
        var conditions = EnumSet.noneOf(Condition.class);
        if (brightness[brightness.length / 2] < DARK_MEDIAN && mean < DARK_MEAN) {
            conditions.add(Condition.NIGHT);
        }
        if (contrast < FOG_CONTRAST && edges < FOG_EDGES && veil(sample) > FOG_VEIL) {
            conditions.add(Condition.FOG);
        }
        return conditions;
    }

    private static float[] brightness(byte[] sample) {
        var brightness = new float[sample.length / 3];
        for (int i = 0; i < brightness.length; i++) {
            brightness[i] = Pixels.brightness(sample, i);
        }
        return brightness;
    }

    private static double mean(float[] brightness) {
        double sum = 0;
        for (float value : brightness) {
            sum += value;
        }
        return sum / brightness.length;
    }

    /** Standard deviation of the brightness. */
    private static double contrast(float[] brightness, double mean) {
        double sum = 0;
        for (float value : brightness) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / brightness.length);
    }

    /** The steepest twentieth's least step from a pixel to its right and lower neighbours. */
    private static double edges(float[] brightness) {
        var steps = new double[(WIDTH - 1) * (HEIGHT - 1)];
        for (int i = 0; i < steps.length; i++) {
            int at = i / (WIDTH - 1) * WIDTH + i % (WIDTH - 1);
            steps[i] =
                    Math.abs(brightness[at + 1] - brightness[at]) + Math.abs(brightness[at + WIDTH] - brightness[at]);
        }
        Arrays.sort(steps);
        return steps[steps.length * 19 / 20];
    }

    /** The dark channel's lowest decile. */
    private static double veil(byte[] sample) {
        int columns = WIDTH / NEIGHBOURHOOD;
        int rows = HEIGHT / NEIGHBOURHOOD;
        var darkest = new int[columns * rows];
        Arrays.fill(darkest, 255);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int place = i / WIDTH / NEIGHBOURHOOD * columns + i % WIDTH / NEIGHBOURHOOD;
            for (int colour = 0; colour < 3; colour++) {
                darkest[place] = Math.min(darkest[place], sample[3 * i + colour] & 0xff);
            }
        }
        Arrays.sort(darkest);
        return darkest[darkest.length / 10];
    }
}
