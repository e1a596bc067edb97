package io.minewatch.ingest.gate;

import io.minewatch.contract.Box;
import io.minewatch.ingest.gate.Outliers.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Says what moves before one probe. */
final class MotionDetector {

    private static final int MOST_BOXES = 16;
    /** If more than half of the picture stands out, the camera turned or switched to night: nothing is that large. */
    private static final double OTHER_SCENE = 0.5;
    /** Edges that have so little in common are those of another scene... */
    private static final double UNLIKE = 0.25;
    /** ...and so much, of the same one in another light. */
    private static final double LIKE = 0.6;
    /** A lorry may pass right before the lens; a turned camera stays turned. */
    private static final int LOOKS_TO_BE_SURE = 3;

    /** Middle grey that gets so much darker or brighter from one look to the next: the camera switched day and night. */
    private static final double SWITCHED = 40;

    private static final double GREY = 128;

    private static final double LONGEST_STEP_SECONDS = 10;
    private static final double SHAKEN = 0.4;
    private static final double RAIN_SPECKS = 0.35;
    private static final double RAIN_MEMORY = 0.25;
    private static final double NIGHT_BRIGHTNESS = 60;

    private final int learningLooks;
    private final Background background = new Background();
    private final Restlessness restlessness = new Restlessness();
    private final Outliers outliers = new Outliers();
    private final ShiftFinder shifts = new ShiftFinder();
    private final Lamps lamps = new Lamps();
    private final AreaThreshold threshold;
    private final Luma before = new Luma(new byte[Luma.PIXELS]);
    private Instant lookedAt = Instant.EPOCH;
    private Shift shift = Shift.NONE;
    private double grey = GREY;
    private double rain;
    private int strange;
    private long sceneChanges;

    MotionDetector(GateConfig config) {
        this.learningLooks = Math.max(1, config.learningLooks());
        this.threshold = new AreaThreshold(config);
    }

    /** Looks at a picture; call it with every decoded one. */
    Motion look(Luma luma, Instant at, boolean[] masked) {
        double seconds = Math.clamp(Duration.between(lookedAt, at).toMillis() / 1000.0, 0.01, LONGEST_STEP_SECONDS);
        lookedAt = at;
        var motion = background.looks() < learningLooks ? learn(luma) : compare(luma, masked, seconds);
        System.arraycopy(luma.values(), 0, before.values(), 0, Luma.PIXELS);
        return motion;
    }

    private Motion learn(Luma luma) {
        background.learn(luma);
        return Motion.LEARNING;
    }

    private Motion compare(Luma luma, boolean[] masked, double seconds) {
        try (var sheet = Sheet.take()) {
            var light = LightChange.between(background.mean(), luma);
            shift = shifts.find(background.mean(), masked, light, luma);
            var look = new Look(light, shift, seconds);
            background.expect(light, shift, sheet.expected);
            outliers.mark(luma, sheet, background, restlessness, masked, look);
            return judge(luma, sheet, look);
        }
    }

    private Motion judge(Luma luma, Sheet sheet, Look look) {
        int smallest = threshold.value();
        var blobs = new Blobs(sheet, smallest);
        boolean mostOut = blobs.total() > OTHER_SCENE * Luma.PIXELS;
        double change = Math.abs(look.light().apply(GREY) - grey);
        grey = look.light().apply(GREY);
        if (mostOut && shift.likeness() > LIKE || change > SWITCHED && shift.likeness() > UNLIKE) {
            background.relight(luma);
            grey = GREY;
            strange = 0;
            return Motion.held(HeldBack.LIGHT);
        }
        if (mostOut || shift.likeness() < UNLIKE) {
            return otherScene();
        }
        strange = 0;
        rain += (blobs.speckedShare() - rain) * RAIN_MEMORY;
        boolean raining = Math.max(rain, blobs.speckedShare()) > RAIN_SPECKS;
        var conditions = new Classifier.Conditions(isNight(sheet.expected), raining, smallest);
        var motion = whatMoves(blobs, sheet, new Classifier(sheet, luma, restlessness, shift), conditions);
        restlessness.learn(sheet.marks, shift.offset(), look.seconds());
        background.follow(luma, before, sheet, look.light(), shift, look.seconds());
        if (motion.boxes().isEmpty()) {
            threshold.learnQuiet(blobs.largestSmall(), lookedAt);
        }
        return motion.boxes().isEmpty() && motion.held() == null
                ? new Motion(false, motion.boxes(), heldAsAWhole(sheet, smallest, raining))
                : motion;
    }

    /** Judges the blobs one by one, and marks on the sheet what each of their pixels is. */
    private Motion whatMoves(Blobs blobs, Sheet sheet, Classifier classifier, Classifier.Conditions conditions) {
        lamps.begin();
        var boxes = new ArrayList<Box>();
        HeldBack held = null;
        for (var blob : blobs.large()) {
            var kind = classifier.classify(blob, conditions);
            for (int k = blob.from(); k < blob.to(); k++) {
                sheet.marks[sheet.order[k]] = kind.mark();
            }
            boolean opens = kind.opens() || kind == Kind.INSECT && lamps.are(blob);
            if (opens && boxes.size() < MOST_BOXES) {
                boxes.add(blob.box());
            } else if (!opens && held == null) {
                held = kind.cause();
            }
        }
        return new Motion(false, boxes, boxes.isEmpty() ? held : null);
    }

    private Motion otherScene() {
        strange++;
        if (strange >= LOOKS_TO_BE_SURE) {
            strange = 0;
            sceneChanges++;
            background.forget();
            restlessness.forget();
            outliers.forget();
            shifts.forget();
        }
        return Motion.LEARNING;
    }

    private @Nullable HeldBack heldAsAWhole(Sheet sheet, int smallest, boolean raining) {
        int masked = 0;
        int restless = 0;
        for (byte mark : sheet.marks) {
            if (mark == Mark.MASKED) {
                masked++;
            } else if (mark == Mark.RESTLESS) {
                restless++;
            }
        }
        if (shift.length() > SHAKEN) {
            return HeldBack.SHAKE;
        }
        if (raining) {
            return HeldBack.RAIN;
        }
        if (masked >= smallest) {
            return HeldBack.MASK;
        }
        return restless >= smallest ? HeldBack.FLICKER : null;
    }

    private static boolean isNight(float[] expected) {
        double sum = 0;
        for (float brightness : expected) {
            sum += brightness;
        }
        return sum < NIGHT_BRIGHTNESS * Luma.PIXELS;
    }

    /** How large something must be now, as a share of the picture. */
    double thresholdShare() {
        return threshold.value() / (double) Luma.PIXELS;
    }

    double silentShare() {
        return restlessness.silentShare();
    }

    double shiftX() {
        return (background.movedX() + shift.x()) / Luma.WIDTH;
    }

    double shiftY() {
        return (background.movedY() + shift.y()) / Luma.HEIGHT;
    }

    double likeness() {
        return shift.likeness();
    }

    long sceneChanges() {
        return sceneChanges;
    }
}
