package io.minewatch.alert.camera;

import io.minewatch.alert.camera.Trouble.Kind;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what is, or was, the matter with cameras; the page words it. Pure. */
final class CameraSentence {

    /** So many are named; the alert's probes are all of them. */
    private static final int NAMED = 8;

    private CameraSentence() {}

    /**
     * Of one camera.
     *
     * @param troubles all of the alert, oldest first; not empty
     */
    static Coded ofOne(Kind kind, List<Trouble> troubles, String name) {
        var own = troubles.stream().filter(t -> t.kind() == kind).toList();
        var last = troubles.getLast();
        var sentence = new Coded(code("camera." + kind.name().toLowerCase(Locale.ROOT), troubles))
                .with("probe", name)
                .with("since", began(troubles))
                .with("times", own.size())
                .with("state", last.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return lasts(troubles) ? sentence : sentence.with("until", ended(troubles));
    }

    /** Of many that fell silent together. */
    static Coded ofMany(List<Trouble> troubles, Function<ProbeId, String> names) {
        var probes = troubles.stream().map(Trouble::probe).distinct().toList();
        var still = troubles.stream()
                .filter(Trouble::lasts)
                .map(Trouble::probe)
                .distinct()
                .count();
        var sentence = new Coded(code("cameras.silent", troubles))
                .with("cameras", probes.size())
                .with("still", still)
                .with("since", began(troubles))
                .with("names", probes.stream().limit(NAMED).map(names).collect(Collectors.joining("; ")))
                .with("more", Math.max(0, probes.size() - NAMED));
        return still > 0 ? sentence : sentence.with("until", ended(troubles));
    }

    static Instant began(List<Trouble> troubles) {
        return troubles.getFirst().beganAt();
    }

    /** When it was last known to be so. */
    static Instant ended(List<Trouble> troubles) {
        return troubles.stream()
                .map(t -> Objects.requireNonNullElse(t.endedAt(), t.beganAt()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean lasts(List<Trouble> troubles) {
        return troubles.stream().anyMatch(Trouble::lasts);
    }

    private static String code(String code, List<Trouble> troubles) {
        return lasts(troubles) ? code : code + "-over";
    }
}
