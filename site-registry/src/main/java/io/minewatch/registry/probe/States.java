package io.minewatch.registry.probe;

import io.minewatch.contract.Validity;
import io.minewatch.contract.probe.ProbeState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A probe's states as told to others: of each instant only the state recorded last. A reader that asks whether any state
 * says "watched" would otherwise watch a probe that was taken down while its first state has no end.
 */
final class States {

    private States() {}

    /** Cuts earlier states short where later ones hold. {@code recorded} is in the order of recording. */
    static List<ProbeState> resolve(List<ProbeState> recorded) {
        List<ProbeState> resolved = new ArrayList<>();
        for (var state : recorded) {
            var cut = new ArrayList<ProbeState>();
            for (var earlier : resolved) {
                addPart(
                        cut,
                        earlier,
                        earlier.valid().from(),
                        earliest(earlier.valid().until(), state.valid().from()));
                var end = state.valid().until();
                if (end != null) {
                    addPart(
                            cut,
                            earlier,
                            latest(earlier.valid().from(), end),
                            earlier.valid().until());
                }
            }
            cut.add(state);
            resolved = cut;
        }
        return resolved.stream()
                .sorted(Comparator.comparing(state -> state.valid().from()))
                .toList();
    }

    private static void addPart(List<ProbeState> parts, ProbeState state, Instant from, @Nullable Instant until) {
        if (until == null || from.isBefore(until)) {
            parts.add(new ProbeState(state.watched(), state.reason(), new Validity(from, until), state.recordedAt()));
        }
    }

    private static Instant earliest(@Nullable Instant end, Instant other) {
        return end == null || other.isBefore(end) ? other : end;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
