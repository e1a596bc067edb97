package io.minewatch.geolocation;

import io.minewatch.geolocation.GroundShape.Measure;

/**
 * A walk along the border of a shape round the centre of a normal distribution.
 *
 * <p>What lies inside is the number of times the border goes round the centre, less what lies beyond each side as seen from
 * there, counted with the sign of the direction in which the side passes: in polar coordinates the integral over the radius
 * is elementary, and what is left along a side is a difference of two of Owen's T (A. R. DiDonato and R. K. Hageman, A method
 * for computing the integral of the bivariate normal distribution over an arbitrary polygon, SIAM Journal on Scientific and
 * Statistical Computing 3 (1982), 434-446).
 */
final class BorderWalk {

    /** A corner nearer to the centre than this, in standard deviations, is moved there: its sides would have no side. */
    private static final double TOO_NEAR = 1e-9;

    private final Gaussian gaussian;
    private final double reachSquared;
    private final double tooNear;
    private double nearestSquared = Double.POSITIVE_INFINITY;
    private double beyond;
    private int rounds;

    BorderWalk(Gaussian gaussian) {
        this.gaussian = gaussian;
        this.reachSquared = gaussian.reachMeters * gaussian.reachMeters;
        this.tooNear = TOO_NEAR * gaussian.minorMeters;
    }

    /** Whether a run may be near enough to matter for more than going round. */
    boolean mayPass(double[] boxes, int run) {
        double west = (boxes[4 * run] - gaussian.lon) * gaussian.metersPerDegreeEast;
        double south = (boxes[4 * run + 1] - gaussian.lat) * gaussian.metersPerDegreeNorth;
        double east = (boxes[4 * run + 2] - gaussian.lon) * gaussian.metersPerDegreeEast;
        double north = (boxes[4 * run + 3] - gaussian.lat) * gaussian.metersPerDegreeNorth;
        double aside = Math.max(0, Math.max(west, -east));
        double above = Math.max(0, Math.max(south, -north));
        double gapSquared = aside * aside + above * above;
        return gapSquared < nearestSquared || gapSquared < reachSquared;
    }

    /** Passes a run whose box does not hold the centre: from its ends it is clear how it goes round. */
    void passAside(double[] points, int first, int last, double westmost) {
        if (westmost > gaussian.lon) {
            boolean fromAbove = points[2 * first + 1] - gaussian.lat > 0;
            boolean toAbove = points[2 * last + 1] - gaussian.lat > 0;
            rounds += (toAbove ? 1 : 0) - (fromAbove ? 1 : 0);
        }
    }

    void pass(double[] points, int first, int last) {
        double east = east(points, first);
        double north = north(points, first);
        for (int i = first + 1; i <= last; i++) {
            double toEast = east(points, i);
            double toNorth = north(points, i);
            passSide(east, north, toEast, toNorth);
            east = toEast;
            north = toNorth;
        }
    }

    private double east(double[] points, int i) {
        double east = (points[2 * i] - gaussian.lon) * gaussian.metersPerDegreeEast;
        double north = (points[2 * i + 1] - gaussian.lat) * gaussian.metersPerDegreeNorth;
        return Math.abs(east) < tooNear && Math.abs(north) < tooNear ? tooNear : east;
    }

    private double north(double[] points, int i) {
        return (points[2 * i + 1] - gaussian.lat) * gaussian.metersPerDegreeNorth;
    }

    private void passSide(double east, double north, double toEast, double toNorth) {
        // Positive where the centre lies on the left.
        double cross = east * toNorth - toEast * north;
        boolean up = north <= 0 && toNorth > 0;
        boolean down = north > 0 && toNorth <= 0;
        if (up && cross > 0) {
            rounds++;
        } else if (down && cross < 0) {
            rounds--;
        }
        double squared = distanceSquared(east, north, toEast, toNorth, cross);
        nearestSquared = Math.min(nearestSquared, squared);
        if (squared < reachSquared) {
            // On a side through the centre the sign follows from how the going round was counted.
            boolean left = cross > 0 || (cross == 0 && (down || (!up && toEast > east)));
            double wedge = wedge(east, north, toEast, toNorth);
            beyond += left ? wedge : -wedge;
        }
    }

    private static double distanceSquared(double east, double north, double toEast, double toNorth, double cross) {
        double alongEast = toEast - east;
        double alongNorth = toNorth - north;
        double lengthSquared = alongEast * alongEast + alongNorth * alongNorth;
        if (-(east * alongEast + north * alongNorth) <= 0) {
            return east * east + north * north;
        }
        if (toEast * alongEast + toNorth * alongNorth <= 0) {
            return toEast * toEast + toNorth * toNorth;
        }
        return cross * cross / lengthSquared;
    }

    /** What lies beyond a side, not regarding the side on which the centre lies. */
    private double wedge(double east, double north, double toEast, double toNorth) {
        double x = gaussian.across(east, north);
        double y = gaussian.along(east, north);
        double toX = gaussian.across(toEast, toNorth);
        double toY = gaussian.along(toEast, toNorth);
        double length = Math.sqrt((toX - x) * (toX - x) + (toY - y) * (toY - y));
        if (length == 0) {
            return 0;
        }
        double alongX = (toX - x) / length;
        double alongY = (toY - y) / length;
        // By the nearer end, which keeps its digits.
        boolean fromIsNearer = x * x + y * y < toX * toX + toY * toY;
        double distance = Math.abs(fromIsNearer ? x * alongY - y * alongX : toX * alongY - toY * alongX);
        double from = x * alongX + y * alongY;
        double to = toX * alongX + toY * alongY;
        boolean matters = distance < OwensT.FAR && from < OwensT.FAR && to > -OwensT.FAR;
        return matters ? OwensT.at(distance, to) - OwensT.at(distance, from) : 0;
    }

    Measure measure() {
        double meters = Math.sqrt(nearestSquared);
        return new Measure(Math.clamp(rounds - beyond, 0, 1), rounds > 0 ? -meters : meters);
    }
}
