package io.minewatch.registry.coverage;

import io.minewatch.contract.MachineClass;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** From which size on a machine is found, and how large machines are. */
@ConfigMapping(prefix = "minewatch.coverage")
public interface CoverageConfig {

    /**
     * Square root of the box's area in pixels from which on eight in ten machines of a class are found by day. The
     * defaults are {@code smallestSize} of the model card of minewatch-detector 0.4.0, measured on photos kept aside; a
     * class that is not named has no such size: the card says "not reached".
     */
    Map<MachineClass, Double> smallestPixels();

    /**
     * How much larger a machine must be at night. The model card has no figure for the night; this is an assumption until
     * there is one, and answers say so.
     */
    @WithDefault("2.0")
    double nightFactor();

    /** A stream of unknown width counts as this wide: the width of the detector's input. */
    @WithDefault("640")
    int pictureWidth();

    /** Nothing is seen further away, whatever the lens. */
    @WithDefault("1000")
    double reachMeters();

    /** Usual machines: length, width and height, metres. */
    Map<MachineClass, Size> machines();

    /** How large a machine is, metres. */
    interface Size {

        double length();

        double width();

        double height();
    }
}
