package io.minewatch.alert.alert;

import io.minewatch.contract.alert.Alert;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which episode of a place and rule a sighting belongs to. Pure. */
public final class EpisodePolicy {

    private EpisodePolicy() {}

    /**
     * Decides by the newest alert of the place and rule, and by when the machine came into sight.
     *
     * <p>Who settles an alert settles the machines that stood there then, also those whose sightings arrive late or go on;
     * one that comes afterwards is another episode.
     */
    public static Belonging decide(@Nullable Alert newest, Instant trackBegan) {
        if (newest == null) {
            return new Belonging.Opens(1);
        }
        var settlement = newest.settlement();
        if (settlement == null) {
            return new Belonging.Joins(newest);
        }
        return trackBegan.isAfter(settlement.settledAt())
                ? new Belonging.Opens(newest.episode() + 1)
                : new Belonging.BelongsToSettled(newest);
    }

    /** Where a sighting belongs. */
    public sealed interface Belonging {

        /** It opens an episode. */
        record Opens(int episode) implements Belonging {}

        /** It joins the alert that is on the wall. */
        record Joins(Alert alert) implements Belonging {}

        /** It is part of what was settled already. */
        record BelongsToSettled(Alert alert) implements Belonging {}
    }
}
