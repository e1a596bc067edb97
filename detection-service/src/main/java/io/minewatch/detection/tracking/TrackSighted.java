package io.minewatch.detection.tracking;

import io.minewatch.contract.sighting.Sighting;
import java.util.List;

/** A sighting with the pictures that show it. */
public record TrackSighted(Sighting sighting, List<Evidence> evidence) {

    public TrackSighted {
        evidence = List.copyOf(evidence);
    }
}
