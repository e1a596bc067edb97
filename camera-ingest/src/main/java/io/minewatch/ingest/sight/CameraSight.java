package io.minewatch.ingest.sight;

import io.minewatch.contract.Coded;
import io.minewatch.ingest.gate.Luma;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** What the pictures of one probe say of its camera. Used by one thread. */
public final class CameraSight {

    /** One strange picture is a bird; two in a row give no verdict any more. */
    private static final int DOUBTFUL_LOOKS = 2;
    /** Below this a picture has nothing that could stand still. */
    private static final double BARE = 1.5;

    private final SightConfig config;
    private final PresetMemory preset = new PresetMemory();
    private final ShiftWatch shifts = new ShiftWatch();
    private final Stillness stillness = new Stillness();
    private final Map<Flaw, Lasting> lasting = new EnumMap<>(Flaw.class);
    private final Map<Flaw, View.Told> told = new EnumMap<>(Flaw.class);
    private Instant repeatedSince = Instant.MAX;
    private Instant blackSince = Instant.MAX;
    private int strangeLooks;

    public CameraSight(SightConfig config) {
        this.config = config;
        for (var flaw : Flaw.values()) {
            lasting.put(flaw, new Lasting(enterAfter(flaw), config.clearAfter()));
        }
    }

    private Duration enterAfter(Flaw flaw) {
        return switch (flaw) {
            case FROZEN -> config.frozenAfter();
            case COVERED -> config.coveredAfter();
            case MOVED -> config.movedAfter();
            case DARK -> config.darkAfter();
        };
    }

    /**
     * Looks at a picture; call it with every decoded one, in their order.
     *
     * @param at when we received it
     */
    public View look(Luma luma, Instant at) {
        var edges = Edges.of(luma);
        boolean black = luma.isBlack(config.darkCeiling());
        var scene = preset.look(edges, black, !shifts.isSuspected(), at);
        watchForShift(scene, edges, at);
        strangeLooks = scene.isStrange() ? strangeLooks + 1 : 0;
        boolean repeated = stillness.isRepeated(luma) && !black && edges.contrast() >= BARE;
        repeatedSince = repeated ? earlier(repeatedSince, at) : Instant.MAX;
        blackSince = black ? earlier(blackSince, at) : Instant.MAX;

        tell(Flaw.FROZEN, repeated, at, () -> seconds("probe.frozen", repeatedSince, at));
        tell(Flaw.COVERED, scene == Scene.GONE || scene == Scene.BLACKED_OUT, at, () -> covered(edges, black));
        tell(Flaw.MOVED, scene == Scene.OTHER || shifts.isShifted(), at, () -> moved(edges));
        tell(Flaw.DARK, scene == Scene.BLACK, at, () -> seconds("probe.dark", blackSince, at));
        return new View(told, isPoseDoubtful(), open(repeated, black));
    }

    private Set<Flaw> open(boolean repeated, boolean black) {
        var open = EnumSet.noneOf(Flaw.class);
        if (repeated) {
            open.add(Flaw.FROZEN);
        }
        if (black) {
            open.add(Flaw.DARK);
        }
        if (!preset.hasShownItself()) {
            open.add(Flaw.COVERED);
        }
        return open;
    }

    private void watchForShift(Scene scene, Edges edges, Instant at) {
        if ((scene == Scene.FAMILIAR || scene == Scene.OTHER) && edges.brightness() >= PresetMemory.DARK) {
            shifts.look(preset.memoryFor(edges), edges, at);
        } else {
            shifts.reset();
        }
    }

    private boolean isPoseDoubtful() {
        return strangeLooks >= DOUBTFUL_LOOKS
                || shifts.isShifted()
                || told.containsKey(Flaw.COVERED)
                || told.containsKey(Flaw.MOVED);
    }

    private void tell(Flaw flaw, boolean holds, Instant at, Supplier<Coded> reason) {
        if (!lastingOf(flaw).step(holds, at)) {
            told.remove(flaw);
        } else if (!told.containsKey(flaw)) {
            told.put(flaw, new View.Told(lastingOf(flaw).since(), reason.get()));
        }
    }

    private Lasting lastingOf(Flaw flaw) {
        return Objects.requireNonNull(lasting.get(flaw));
    }

    private Coded covered(Edges edges, boolean black) {
        if (black) {
            return new Coded("probe.blacked-out");
        }
        double left = edges.contrast() / Math.max(1, preset.usualContrast());
        return new Coded("probe.covered").with("lost", percent(1 - left));
    }

    private Coded moved(Edges edges) {
        if (shifts.isShifted()) {
            return new Coded("probe.shifted")
                    .with("right", percent(shifts.shift().right() / (double) Edges.WIDTH))
                    .with("down", percent(shifts.shift().down() / (double) Edges.HEIGHT));
        }
        double likeness = preset.memoryFor(edges).fit(edges).likeness();
        return new Coded("probe.moved").with("likeness", percent(Math.max(0, likeness)));
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    private static Coded seconds(String code, Instant since, Instant at) {
        return new Coded(code).with("seconds", Duration.between(since, at).toSeconds());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Learns the scene anew: the camera was calibrated again, so it looks where it is meant to. */
    public void learnAnew() {
        preset.forget();
        shifts.reset();
    }
}
