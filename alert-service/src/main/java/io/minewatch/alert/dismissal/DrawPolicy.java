package io.minewatch.alert.dismissal;

import io.minewatch.contract.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which dismissals are drawn from together, and which of them is drawn. Pure.
 *
 * <p>Draws look back: among {@code oneOf} dismissals of a person that are done, or, when that takes too long, among fewer.
 * While somebody dismisses, nothing is decided yet that could be foreseen, and each has one chance in {@code oneOf} at
 * least. What a second person agreed to is drawn apart from what was dismissed alone, so that nobody buries the one under
 * many of the other.
 */
final class DrawPolicy {

    private DrawPolicy() {}

    /** Groups to draw one of each from now; what is in none waits for more. */
    static List<List<Candidate>> groups(
            Collection<Candidate> candidates, int oneOf, Duration longestWait, Instant now) {
        Map<Kind, List<Candidate>> byKind = new LinkedHashMap<>();
        candidates.stream()
                .sorted(Comparator.comparing(Candidate::doneAt).thenComparing(Candidate::dismissal))
                .forEach(c -> byKind.computeIfAbsent(new Kind(c.person(), c.byTwo()), k -> new ArrayList<>())
                        .add(c));
        List<List<Candidate>> groups = new ArrayList<>();
        for (var all : byKind.values()) {
            for (int i = 0; i < all.size(); i += oneOf) {
                var group = all.subList(i, Math.min(i + oneOf, all.size()));
                boolean waitedLong =
                        !group.getFirst().doneAt().plus(longestWait).isAfter(now);
                if (group.size() == oneOf || waitedLong) {
                    groups.add(List.copyOf(group));
                }
            }
        }
        return groups;
    }

    /**
     * The one with the least SHA-256 over nonce and id: whoever has the ledger's entry can work it out again.
     *
     * @param nonce 64 hex digits nobody could know when the last of the group was dismissed
     */
    static UUID draw(Collection<UUID> group, String nonce) {
        return group.stream()
                .min(Comparator.comparing((UUID id) ->
                        Sha256.of((nonce + id).getBytes(StandardCharsets.UTF_8)).hex()))
                .orElseThrow();
    }

    /** A dismissal that took effect and was in no draw yet. */
    record Candidate(UUID dismissal, String person, boolean byTwo, Instant doneAt) {}

    private record Kind(String person, boolean byTwo) {}
}
