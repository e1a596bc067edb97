package io.minewatch.alert.alert;

import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Outcome;
import java.time.Instant;
import java.util.List;

/** Which episode of a place and rule a sighting belongs to. Pure. */
public final class EpisodePolicy {

    private EpisodePolicy() {}

    /**
     * Decides by the episodes of the place and rule so far, and by when the machine came into sight.
     *
     * <p>Who settles an alert settles the machines that stood there then, also those whose sightings arrive late or go on;
     * one that comes afterwards is another episode. Unless that was found to be wrong: an episode that stands there again
     * reaches back to where the one before it began, and gathers them.
     *
     * @param episodes in the order of their numbers
     */
    public static Belonging decide(List<Alert> episodes, Instant trackBegan) {
        var newest = episodes.isEmpty() ? null : episodes.getLast();
        boolean reachesBack =
                newest != null && newest.settlement() == null && !trackBegan.isBefore(newest.firstSeenAt());
        var after = Instant.EPOCH;
        for (var alert : episodes) {
            var settlement = alert.settlement();
            if (settlement == null) {
                return new Belonging.Joins(alert, after);
            }
            if (!reachesBack && !trackBegan.isAfter(settlement.settledAt())) {
                return new Belonging.BelongsToSettled(alert);
            }
            after = settlement.settledAt();
        }
        return new Belonging.Opens(newest == null ? 1 : newest.episode() + 1, after);
    }

    /**
     * How often the rule was met at the place until an episode, that one counted; what was found to be legal does not count.
     *
     * @param episodes all those of the place and rule
     */
    public static int countUntil(int episode, List<Alert> episodes) {
        return 1
                + (int) episodes.stream()
                        .filter(alert -> alert.episode() < episode && !isLegal(alert))
                        .count();
    }

    private static boolean isLegal(Alert alert) {
        var settlement = alert.settlement();
        return settlement != null && settlement.outcome() == Outcome.LEGAL;
    }

    /** Where a sighting belongs. */
    public sealed interface Belonging {

        /**
         * It opens an episode.
         *
         * @param after when the episode before was settled, which has the tracks that began until then
         */
        record Opens(int episode, Instant after) implements Belonging {}

        /** It joins the alert that is on the wall. */
        record Joins(Alert alert, Instant after) implements Belonging {}

        /** It is part of what was settled already. */
        record BelongsToSettled(Alert alert) implements Belonging {}
    }
}
