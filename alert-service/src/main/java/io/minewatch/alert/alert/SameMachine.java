package io.minewatch.alert.alert;

import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.matching.Spot;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.geolocation.LocalPlane;
import java.time.Duration;

/**
 * Whether two sightings show one machine. Pure.
 *
 * <p>They do when they are of one class, of one time, and their positions agree: the squared Mahalanobis distance {@code
 * dᵀ(S₁+S₂)⁻¹d} of the two most likely places, over the sum of their covariances, is within what chance leaves to one
 * machine ninety-nine times in a hundred (χ² with two degrees of freedom). What one camera sees as two tracks at once are
 * two machines.
 */
final class SameMachine {

    /** Two cameras see a machine together when no more lies between: their clocks differ, tracks are told in stretches. */
    static final Duration TOGETHER = Duration.ofSeconds(10);

    /** The 99 % quantile of χ² with two degrees of freedom. */
    private static final double GATE = 9.21;
    /** Two very unsure positions agree with everything, which says nothing. */
    private static final double MOST_METERS = 80;

    private SameMachine() {}

    /** Whether two sightings show one machine, of one track or of two, seen at most {@code apart} after one another. */
    static boolean isShownBy(Match one, Match other, Duration apart) {
        var a = one.suspicion().spot();
        var b = other.suspicion().spot();
        return a != null && b != null && isShownBy(one.sighting(), a, other.sighting(), b, apart);
    }

    /** The same of sightings at spots. */
    static boolean isShownBy(Sighting one, Spot a, Sighting other, Spot b, Duration apart) {
        return spanOf(a).isWithin(spanOf(b), apart)
                && (one.track().equals(other.track()) || mayBeOne(one, a, other, b))
                && agree(a.ellipse(), b.ellipse());
    }

    /** Whether two positions may be one. */
    static boolean agree(Ellipse one, Ellipse other) {
        return distanceSquared(one, other) <= GATE
                && LocalPlane.distanceMeters(one.centre(), other.centre()) <= MOST_METERS;
    }

    /** The squared Mahalanobis distance of two positions: 0 where they are the same. */
    static double distanceSquared(Ellipse one, Ellipse other) {
        var apart = new LocalPlane(one.centre()).toOffset(other.centre());
        double eastEast = eastEast(one) + eastEast(other);
        double northNorth = northNorth(one) + northNorth(other);
        double eastNorth = eastNorth(one) + eastNorth(other);
        double determinant = eastEast * northNorth - eastNorth * eastNorth;
        return (northNorth * apart.east() * apart.east()
                        - 2 * eastNorth * apart.east() * apart.north()
                        + eastEast * apart.north() * apart.north())
                / determinant;
    }

    private static boolean mayBeOne(Sighting one, Spot a, Sighting other, Spot b) {
        boolean atOnce = spanOf(a).isWithin(spanOf(b), Duration.ZERO);
        boolean oneCamera = one.probe().equals(other.probe());
        return one.machine() == other.machine() && !(oneCamera && atOnce);
    }

    private static Span spanOf(Spot spot) {
        return new Span(spot.from(), spot.until());
    }

    private static double eastEast(Ellipse ellipse) {
        return square(ellipse.semiMajorMeters() * sine(ellipse)) + square(ellipse.semiMinorMeters() * cosine(ellipse));
    }

    private static double northNorth(Ellipse ellipse) {
        return square(ellipse.semiMajorMeters() * cosine(ellipse)) + square(ellipse.semiMinorMeters() * sine(ellipse));
    }

    private static double eastNorth(Ellipse ellipse) {
        return (square(ellipse.semiMajorMeters()) - square(ellipse.semiMinorMeters()))
                * sine(ellipse)
                * cosine(ellipse);
    }

    private static double sine(Ellipse ellipse) {
        return Math.sin(Math.toRadians(ellipse.bearingDegrees()));
    }

    private static double cosine(Ellipse ellipse) {
        return Math.cos(Math.toRadians(ellipse.bearingDegrees()));
    }

    private static double square(double value) {
        return value * value;
    }
}
