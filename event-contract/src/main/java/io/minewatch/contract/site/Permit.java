package io.minewatch.contract.site;

import io.minewatch.contract.PermitId;
import io.minewatch.contract.Validity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leave to mine a site.
 *
 * @param number as printed on the permit
 * @param mineral what may be taken
 * @param valid as printed
 * @param renewalAccepted while a renewal that was applied for in time is accepted, mining on is legal though the permit
 *     expired
 * @param suspensions when mining had to rest
 * @param lowestElevationMeters how deep, if limited
 * @param recordedAt when the registry came to know it
 */
public record Permit(
        PermitId id,
        String number,
        String holder,
        String mineral,
        @Nullable String method,
        Validity valid,
        @Nullable Validity renewalAccepted,
        List<Suspension> suspensions,
        @Nullable Double lowestElevationMeters,
        Instant recordedAt) {

    public Permit {
        suspensions = List.copyOf(suspensions);
    }

    /** Whether mining under it is legal at {@code instant}. */
    public boolean isInForceAt(Instant instant) {
        boolean granted = valid.holdsAt(instant) || (renewalAccepted != null && renewalAccepted.holdsAt(instant));
        return granted && suspensions.stream().noneMatch(s -> s.valid().holdsAt(instant));
    }

    /** A time in which mining had to rest. */
    public record Suspension(Validity valid, String reason, Instant recordedAt) {}
}
