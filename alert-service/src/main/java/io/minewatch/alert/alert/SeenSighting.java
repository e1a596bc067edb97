package io.minewatch.alert.alert;

import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.matching.Spot;
import io.minewatch.contract.sighting.Sighting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sighting with what was made of it.
 *
 * @param judged the kind of judgement, as stored
 * @param place key of the place it was seen at, if any
 * @param span when it was there
 * @param spot where exactly, if that is known
 */
record SeenSighting(
        Sighting sighting,
        String judged,
        @Nullable String place,
        Span span,
        @Nullable Spot spot) {

    Instant trackBegan() {
        return sighting.firstSeenAt();
    }
}
