package io.minewatch.contract.sighting;

/** What makes it hard to see, as far as the pixels alone tell. */
public enum Condition {
    /** The picture is dark. A street under bright lamps is not. */
    NIGHT,
    /** Fog, haze or dust takes the contrast away. */
    FOG,
    /** Streaks of rain or sleet all over the picture. */
    RAIN,
    /** Drops, dirt or a web on the lens hide a part of what the probe used to see. */
    LENS
}
