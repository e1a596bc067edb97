package io.minewatch.alert.alert;

import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.rule.Suspicion;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.sighting.Sighting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sighting with a rule that it met at a place; one sighting may meet several. */
record Match(Sighting sighting, Suspicion suspicion) {

    /** When it was there. */
    Span span() {
        var spot = suspicion.spot();
        return spot == null
                ? new Span(sighting.firstSeenAt(), sighting.lastSeenAt())
                : new Span(spot.from(), spot.until());
    }

    /** Where exactly, if that is known. */
    @Nullable
    Ellipse ellipse() {
        var spot = suspicion.spot();
        return spot == null ? null : spot.ellipse();
    }

    String place() {
        return suspicion.place().key();
    }

    Instant trackBegan() {
        return sighting.firstSeenAt();
    }

    boolean isOfTrack(Match other) {
        return sighting.track().equals(other.sighting.track());
    }
}
