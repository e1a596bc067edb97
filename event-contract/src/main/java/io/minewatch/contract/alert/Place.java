package io.minewatch.contract.alert;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.SiteId;

/** Where an alert is: a site, or off any site a cluster of sightings. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Place.AtSite.class, name = "site"),
    @JsonSubTypes.Type(value = Place.OffSite.class, name = "off-site")
})
public sealed interface Place {

    /** What makes the place itself: the same for every alert there. */
    String key();

    /** In the registry's polygon. */
    record AtSite(SiteId site) implements Place {

        @Override
        public String key() {
            return site.value();
        }
    }

    /** In the open, within a distance of a centre that is kept. */
    record OffSite(ClusterId cluster, GeoPoint centre, double radiusMeters) implements Place {

        @Override
        public String key() {
            return cluster.value();
        }
    }
}
