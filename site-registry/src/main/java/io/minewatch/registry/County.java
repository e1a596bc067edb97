package io.minewatch.registry;

import io.minewatch.contract.CountyId;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The county this registry serves: what every id begins with, and where everything lies. */
@Singleton
public class County {

    private final String adcode;
    private final double minLon;
    private final double minLat;
    private final double maxLon;
    private final double maxLat;

    /**
     * Reads the county from the configuration.
     *
     * @param adcode six digits of GB/T 2260
     * @param extent least longitude, least latitude, greatest longitude, greatest latitude
     */
    public County(
            @ConfigProperty(name = "minewatch.county.adcode") String adcode,
            @ConfigProperty(name = "minewatch.county.extent") List<Double> extent) {
        if (!adcode.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("minewatch.county.adcode must have six digits: " + adcode);
        }
        if (extent.size() != 4 || extent.get(0) >= extent.get(2) || extent.get(1) >= extent.get(3)) {
            throw new IllegalArgumentException(
                    "minewatch.county.extent must be minLon,minLat,maxLon,maxLat: " + extent);
        }
        this.adcode = adcode;
        this.minLon = extent.get(0);
        this.minLat = extent.get(1);
        this.maxLon = extent.get(2);
        this.maxLat = extent.get(3);
    }

    /** Whether the id is one of this county. */
    public boolean owns(CountyId id) {
        return id.adcode().equals(adcode);
    }

    /** Whether a point can be in the county. */
    public boolean holds(double lon, double lat) {
        return lon >= minLon && lon <= maxLon && lat >= minLat && lat <= maxLat;
    }

    public String adcode() {
        return adcode;
    }

    /** Least longitude, least latitude, greatest longitude, greatest latitude. */
    public List<Double> box() {
        return List.of(minLon, minLat, maxLon, maxLat);
    }

    /** The extent as people read it. */
    public String extent() {
        return "%s to %s° E, %s to %s° N".formatted(minLon, maxLon, minLat, maxLat);
    }
}
