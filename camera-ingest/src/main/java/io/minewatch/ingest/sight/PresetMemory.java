package io.minewatch.ingest.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scene that a probe's preset shows, slowly learnt: by day, in the dark, and as it was a minute ago. A picture that
 * is like one of them is familiar, however the other two look; only familiar pictures are learnt from, so that a turned
 * camera's new scene never becomes the old one's memory.
 */
final class PresetMemory {

    /** Excavation, seasons and snow change a scene in days; a preset's memory follows as slowly. */
    private static final double SLOW_SECONDS = 86_400;

    private static final double QUICK_SECONDS = 60;
    /** After such a gap the light may be another. */
    private static final Duration LONG_GAP = Duration.ofMinutes(2);

    /** Structure that a hand takes away is away within this time; fog takes longer. */
    private static final Duration SUDDEN = Duration.ofMinutes(1);

    static final double DARK = 60;
    private static final double FLAT = 0.4;
    /** A familiar picture with less than this part of the contrast of a minute ago is fading already. */
    private static final double FADING = 0.6;

    private static final double STANDS_STILL = 0.4;
    /** Shown so often, a scene is no glimpse. */
    private static final int SHOWN = 9;

    private final EdgeMemory byDay = new EdgeMemory(SLOW_SECONDS);
    private final EdgeMemory inTheDark = new EdgeMemory(SLOW_SECONDS);
    private final EdgeMemory recently = new EdgeMemory(QUICK_SECONDS);
    /** The directions in the picture before. */
    private final float[] before = new float[2 * Edges.PLACES];

    private boolean begun;
    private Instant lookedAt = Instant.EPOCH;
    private @Nullable Instant untoldSince;
    private Instant clearAt = Instant.EPOCH;
    private int shown;
    private int bare;
    private boolean gone;
    private boolean afterGap;

    /** Compares a picture with what is remembered, and learns from it if it is of that scene. */
    Scene look(Edges edges, boolean black, boolean mayLearn, Instant at) {
        var gap = Duration.between(lookedAt, at);
        afterGap = gap.compareTo(LONG_GAP) > 0;
        if (afterGap) {
            recently.forget();
        }
        lookedAt = at;
        lookForStructure(edges);
        var scene = black ? blackness() : recognise(edges, at);
        begun = true;
        System.arraycopy(edges.vectors(), 0, before, 0, before.length);
        gone = scene == Scene.GONE;
        learn(scene, edges, mayLearn, Math.clamp(gap.toMillis() / 1000.0, 0, LONG_GAP.toSeconds()), at);
        return scene;
    }

    /** What was learnt while there was nothing to be seen (a bag, a black night) is no memory of the preset. */
    private void lookForStructure(Edges edges) {
        if (hasShownItself()) {
            return;
        }
        var fit = Fit.between(before, edges.vectors());
        boolean structured = fit.blocks() >= EdgeMemory.LEAST_BLOCKS && fit.likeness() >= STANDS_STILL;
        if (!structured) {
            bare++;
            shown = 0;
        } else if (++shown == SHOWN && bare > SHOWN) {
            forget();
        }
    }

    /** Whether there ever was something by which the preset could be recognised. */
    boolean hasShownItself() {
        return shown == SHOWN;
    }

    private Scene blackness() {
        return recently.isReady() && recently.brightness() >= DARK ? Scene.BLACKED_OUT : Scene.BLACK;
    }

    private Scene recognise(Edges edges, Instant at) {
        boolean known = false;
        for (var memory : List.of(memoryFor(edges), byDay, inTheDark, recently)) {
            var fit = memory.fit(edges);
            if (memory.knows(fit)) {
                if (memory.isFamiliar(fit)) {
                    return Scene.FAMILIAR;
                }
                known = true;
            }
        }
        return known ? strange(edges, at) : Scene.FAMILIAR;
    }

    private Scene strange(Edges edges, Instant at) {
        boolean dark = edges.brightness() < DARK;
        if (edges.contrast() < FLAT * usualContrast()) {
            boolean wasDark = !recently.isReady() || recently.brightness() < DARK;
            return dark && wasDark || !wentSuddenly(at) ? Scene.UNTOLD : Scene.GONE;
        }
        return dark || !standsStill(edges) ? Scene.UNTOLD : Scene.OTHER;
    }

    private boolean wentSuddenly(Instant at) {
        return gone || afterGap || !at.isAfter(clearAt.plus(SUDDEN));
    }

    private boolean standsStill(Edges edges) {
        return begun && Fit.between(before, edges.vectors()).likeness() >= STANDS_STILL;
    }

    /** What contrast the scene had before it became strange. */
    double usualContrast() {
        return recently.isReady() ? recently.contrast() : Math.max(byDay.contrast(), inTheDark.contrast());
    }

    private void learn(Scene scene, Edges edges, boolean mayLearn, double seconds, Instant at) {
        var memory = memoryFor(edges);
        switch (scene) {
            case FAMILIAR -> {
                untoldSince = null;
                if (edges.contrast() >= FADING * recently.contrast()) {
                    clearAt = at;
                }
                recently.learn(edges, seconds);
                if (mayLearn) {
                    memory.learn(edges, seconds);
                }
            }
            case UNTOLD -> {
                // The first night has to be learnt from what nobody can compare.
                if (!memory.isReady()) {
                    memory.learn(edges, seconds);
                }
                var since = untoldSince;
                if (since == null) {
                    untoldSince = at;
                } else if (at.isAfter(since.plus(LONG_GAP))) {
                    recently.forget();
                }
            }
            case GONE, BLACKED_OUT, BLACK, OTHER -> untoldSince = null;
        }
    }

    /** The memory to compare a picture of such light with. */
    EdgeMemory memoryFor(Edges edges) {
        return edges.brightness() < DARK ? inTheDark : byDay;
    }

    /** Forgets the scene, when the camera was aimed anew on purpose. */
    void forget() {
        byDay.forget();
        inTheDark.forget();
        recently.forget();
    }
}
