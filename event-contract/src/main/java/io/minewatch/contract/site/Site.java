package io.minewatch.contract.site;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.SiteId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mine polygon with its permits, its states and, if it must go, its closure, on {@link
 * io.minewatch.contract.Topics#SITES}.
 *
 * @param revision counts the changes of this site; a consumer keeps the highest
 * @param names in other languages, by language tag
 * @param township which answers for it
 * @param boundaries over time
 * @param states over time
 * @param permits all it ever had
 * @param closures all that were ever ordered
 */
public record Site(
        SiteId id,
        long revision,
        String name,
        Map<String, String> names,
        AreaId township,
        List<Boundary> boundaries,
        List<SiteState> states,
        List<Permit> permits,
        List<Closure> closures,
        Instant recordedAt) {

    public Site {
        names = Map.copyOf(names);
        boundaries = List.copyOf(boundaries);
        states = List.copyOf(states);
        permits = List.copyOf(permits);
        closures = List.copyOf(closures);
    }

    /** The boundary in force at {@code instant}; the last one recorded if several are. */
    public Optional<Boundary> findBoundaryAt(Instant instant) {
        return boundaries.stream()
                .filter(b -> b.valid().holdsAt(instant))
                .max(Comparator.comparing(Boundary::recordedAt));
    }

    /** The state in force at {@code instant}; the last one recorded if several are. */
    public Optional<SiteState> findStateAt(Instant instant) {
        return states.stream().filter(s -> s.valid().holdsAt(instant)).max(Comparator.comparing(SiteState::recordedAt));
    }

    /** A permit under which the site may be mined at {@code instant} by the clock of {@code zone}, if there is one. */
    public Optional<Permit> findPermitInForceAt(Instant instant, ZoneId zone) {
        return permits.stream().filter(p -> p.isInForceAt(instant, zone)).findFirst();
    }
}
