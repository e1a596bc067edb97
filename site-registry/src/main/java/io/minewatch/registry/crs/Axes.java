package io.minewatch.registry.crs;

/** What the first and the second number of a position are, as the authority defines it. */
public enum Axes {
    LON_LAT,
    LAT_LON,
    NORTHING_EASTING;

    /** Whether the number that grows towards the east comes first. */
    public boolean eastFirst() {
        return this == LON_LAT;
    }
}
