package io.minewatch.alert.alert;

import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.sighting.Sighting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was seen of the machines of an alert: what they were about, and what made seeing hard. */
@ApplicationScoped
public class AlertSightings {

    private final SeenSightings sightings;

    AlertSightings(SeenSightings sightings) {
        this.sightings = sightings;
    }

    /** Oldest first. */
    public List<Sighting> listOf(AlertId alert) {
        return sightings.listOf(alert).stream().map(SeenSighting::sighting).toList();
    }
}
