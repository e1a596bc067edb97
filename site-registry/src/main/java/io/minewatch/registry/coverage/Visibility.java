package io.minewatch.registry.coverage;

import io.minewatch.contract.MachineClass;
import io.minewatch.geolocation.GroundMap;
import io.minewatch.geolocation.LocalPlane.Offset;
import io.minewatch.geolocation.Outline;
import io.minewatch.registry.coverage.Coverage.Question;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How large machines come out in a picture, and how large they must be. */
@Singleton
public class Visibility {

    private static final double STEP = 0.002;

    private final CoverageConfig config;

    public Visibility(CoverageConfig config) {
        this.config = config;
    }

    /** The size from which on the detector finds eight in ten, pixels; nothing if it never does. */
    Optional<Double> smallestPixels(Question question) {
        return Optional.ofNullable(config.smallestPixels().get(question.machine()))
                .filter(pixels -> config.machines().containsKey(question.machine()))
                .map(pixels -> question.night() ? pixels * config.nightFactor() : pixels);
    }

    /** Where a machine is at least {@code smallestPixels} large in a picture of that width. */
    Outline.Sight sight(GroundMap map, MachineClass machine, double smallestPixels, int pictureWidth) {
        double meters = apparentMeters(machine);
        return (u, v, ground) -> ground.length() <= config.reachMeters()
                && meters * pictureWidth / metersAcross(map, u, v, ground) >= smallestPixels;
    }

    /**
     * Side of a square as large as the machine looks from the side on average: a box turned at random is 2/π times length
     * plus width across.
     */
    private double apparentMeters(MachineClass machine) {
        var size = config.machines().get(machine);
        return size == null ? 0 : Math.sqrt(2 / Math.PI * (size.length() + size.width()) * size.height());
    }

    /** How many metres lie across the whole width of the picture, at the distance of a spot. */
    private static double metersAcross(GroundMap map, double u, double v, Offset ground) {
        double other = u < 0.5 ? u + STEP : u - STEP;
        return map.findGround(other, v)
                .map(beside -> beside.minus(ground).length() / STEP)
                .orElse(Double.POSITIVE_INFINITY);
    }
}
