package io.minewatch.alert.alert;

import io.minewatch.alert.matching.Spot;
import io.minewatch.contract.alert.AlertId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Where the machines of an alert were, for the map. */
@ApplicationScoped
public class TrackedSpots {

    private final SeenSightings sightings;

    TrackedSpots(SeenSightings sightings) {
        this.sightings = sightings;
    }

    /** Oldest first. */
    public List<Spot> listOf(AlertId alert) {
        return sightings.listOf(alert).stream()
                .map(SeenSighting::spot)
                .filter(Objects::nonNull)
                .toList();
    }
}
