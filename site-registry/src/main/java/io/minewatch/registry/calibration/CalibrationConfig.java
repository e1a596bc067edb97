package io.minewatch.registry.calibration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From when on a trial warns. */
@ConfigMapping(prefix = "minewatch.calibration")
public interface CalibrationConfig {

    /** How far a picture is looked into; beyond, no machine is large enough to be told. */
    @WithDefault("300")
    double reachMeters();

    /** A larger error at the far edge is warned of: it is about the width of a haul road, and of a pit's margin. */
    @WithDefault("10")
    double worstErrorMeters();

    /** A point that is further off is warned of: most likely it was clicked wrongly. */
    @WithDefault("3")
    double worstResidualMeters();

    /** Points that cover less of the picture are warned of, share of its area. */
    @WithDefault("0.05")
    double leastSpread();

    /** Ground this many times further off than the furthest point is warned of. */
    @WithDefault("1.5")
    double mostExtrapolation();
}
