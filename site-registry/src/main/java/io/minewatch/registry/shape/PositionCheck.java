package io.minewatch.registry.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.GeoPoint;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Check;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges one position, and guesses what happened if it cannot be in the county. */
@Singleton
public class PositionCheck {

    private final County county;

    public PositionCheck(County county) {
        this.county = county;
    }

    /** Reads {@code [lon, lat]}; a height behind it is passed over. */
    public Optional<GeoPoint> read(@Nullable JsonNode position, String field, Check check) {
        if (position == null || position.isNull()) {
            check.fault(field, "value.missing", "must be given");
            return Optional.empty();
        }
        if (!position.isArray()
                || position.size() < 2
                || position.size() > 3
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            check.fault(field, "position.form", "must be [longitude, latitude]");
            return Optional.empty();
        }
        double lon = position.get(0).doubleValue();
        double lat = position.get(1).doubleValue();
        if (county.holds(lon, lat)) {
            return Optional.of(new GeoPoint(lon, lat));
        }
        if (county.holds(lat, lon)) {
            check.fault(
                    field,
                    "position.axes-swapped",
                    "latitude and longitude are swapped: GeoJSON writes [longitude, latitude]",
                    "first",
                    lon,
                    "second",
                    lat);
        } else if (Math.abs(lon) > 180 || Math.abs(lat) > 180) {
            check.fault(
                    field,
                    "position.projected",
                    "these are metres of a projected system, not degrees",
                    "first",
                    String.valueOf(lon),
                    "second",
                    String.valueOf(lat));
        } else {
            check.fault(
                    field,
                    "position.outside-county",
                    "lies outside the county, which reaches from " + county.extent(),
                    "lon",
                    String.valueOf(lon),
                    "lat",
                    String.valueOf(lat),
                    "extent",
                    county.extent());
        }
        return Optional.empty();
    }
}
