package io.minewatch.alert.console;

import io.minewatch.contract.alert.Place;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an alert is: a site, or a cluster off any site. */
public record PlaceView(
        @Schema(enumeration = {"site", "off-site"}) String kind,
        @Nullable String site,
        @Nullable String cluster,
        @Nullable List<Double> centre,
        @Nullable Double radiusMeters) {

    static PlaceView of(Place place) {
        return switch (place) {
            case Place.AtSite(var site) -> new PlaceView("site", site.value(), null, null, null);
            case Place.OffSite(var cluster, var centre, var radius) ->
                new PlaceView("off-site", null, cluster.value(), ShapeView.point(centre), radius);
        };
    }
}
