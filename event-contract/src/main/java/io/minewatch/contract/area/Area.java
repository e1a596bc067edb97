package io.minewatch.contract.area;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A township or a protected zone, on {@link io.minewatch.contract.Topics#AREAS}.
 *
 * @param name in the county's language
 * @param names in other languages, by language tag
 * @param boundaries over time
 */
public record Area(
        AreaId id,
        long revision,
        Kind kind,
        String name,
        Map<String, String> names,
        List<Boundary> boundaries,
        Instant recordedAt) {

    public Area {
        names = Map.copyOf(names);
        boundaries = List.copyOf(boundaries);
    }

    /** What an area can be. */
    public enum Kind {
        TOWNSHIP,
        PROTECTED_ZONE
    }
}
