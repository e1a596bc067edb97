package io.minewatch.alert.alert;

import io.minewatch.alert.alert.StayPolicy.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Since when an episode gathers sightings. Pure.
 *
 * <p>An episode begins with the first stay that lasted long enough, and gathers whatever was seen under its rule at its
 * place from then on; a passer-by of earlier is left out. That depends on what was seen and not on the order in which it
 * is told: a late sighting that makes an earlier stay long enough lets the episode begin earlier.
 */
final class GatheringPolicy {

    private GatheringPolicy() {}

    /**
     * The beginning of the episode now that a sighting came, or nothing while that sighting has to wait.
     *
     * @param there all sightings near it in time, of the same place, rule and episode, itself among them
     * @param known when the episode begins as far as is known, or {@code null} while it has not begun
     */
    static Optional<Instant> begin(Match now, List<Match> there, Duration gap, @Nullable Instant known) {
        var spans = there.stream().map(Match::span).toList();
        var stay = StayPolicy.stayAround(now.span(), spans, gap);
        boolean touches = known != null && !stay.until().isBefore(known);
        if (!touches && stay.length().compareTo(mustLast(stay, there)) < 0) {
            return Optional.empty();
        }
        return Optional.of(known != null && known.isBefore(stay.from()) ? known : stay.from());
    }

    /** The strictest of those who stayed decides for all: which of them is told of last does not matter. */
    private static Duration mustLast(Span stay, List<Match> there) {
        return there.stream()
                .filter(m -> stay.holds(m.span()))
                .map(m -> m.suspicion().mustLast())
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
