package io.minewatch.alert.dismissal;

import io.minewatch.contract.alert.AlertId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place whose alerts are dismissed, or a person who dismisses, unusually often.
 *
 * @param key the place, or the person's subject
 * @param dismissed alerts dismissed here, of {@code decided} that were dealt with
 * @param chance how likely so many would fall here by chance
 * @param flaggedAt when it was first noticed, {@code null} when it is just about to be
 * @param cases the alerts that were dismissed, newest first
 */
public record Flag(
        Kind kind,
        String key,
        String name,
        int dismissed,
        int decided,
        int othersDismissed,
        int othersDecided,
        double chance,
        @Nullable Instant flaggedAt,
        List<AlertId> cases) {

    public Flag {
        cases = List.copyOf(cases);
    }

    /** What stands out. */
    public enum Kind {
        PLACE,
        PERSON
    }
}
