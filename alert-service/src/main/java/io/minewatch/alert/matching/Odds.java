package io.minewatch.alert.matching;

import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.site.Site;
import io.minewatch.geolocation.Gaussian;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;

/**
 * How likely a machine stands inside each site and each area near it, and how far from its border: the integral of the
 * error ellipse's normal distribution over the polygon. Geometry only; what is allowed where, the rules say.
 */
public final class Odds {

    /** So far beyond the ellipse a border is still told of. */
    private static final double NEAR_METERS = 60;

    /** What is less likely than this changes no answer. */
    private static final double NOTHING = 1e-6;

    private static final Comparator<Near<Site>> NEAREST_SITE_FIRST = Comparator.<Near<Site>>comparingDouble(
                    Near::metersToBorder)
            .thenComparing(near -> near.ground().id().value());
    private static final Comparator<Near<Area>> NEAREST_AREA_FIRST = Comparator.<Near<Area>>comparingDouble(
                    Near::metersToBorder)
            .thenComparing(near -> near.ground().id().value());

    private final Gaussian gaussian;
    private final Envelope box;
    private final List<Near<Site>> sites;
    private final List<Near<Area>> areas;

    private Odds(Gaussian gaussian, Envelope box, List<Near<Site>> sites, List<Near<Area>> areas) {
        this.gaussian = gaussian;
        this.box = box;
        this.sites = sites;
        this.areas = areas;
    }

    /** Holds an ellipse against the boundaries in force at {@code at}. */
    public static Odds of(Ellipse ellipse, Snapshot world, Instant at) {
        var gaussian = Gaussian.of(ellipse);
        var centre = ellipse.centre();
        double aside = gaussian.degreesEast(NEAR_METERS);
        double above = gaussian.degreesNorth(NEAR_METERS);
        var box = new Envelope(centre.lon() - aside, centre.lon() + aside, centre.lat() - above, centre.lat() + above);
        var sites = new ArrayList<Near<Site>>();
        for (var found : world.listSitesNear(box, at)) {
            var measure = found.shape().measure(gaussian);
            sites.add(new Near<>(found.site(), found.boundary(), measure.probability(), measure.metersToBorder()));
        }
        var areas = new ArrayList<Near<Area>>();
        for (var found : world.listAreasNear(box, at)) {
            var measure = found.shape().measure(gaussian);
            areas.add(new Near<>(found.area(), found.boundary(), measure.probability(), measure.metersToBorder()));
        }
        sites.sort(NEAREST_SITE_FIRST);
        areas.sort(NEAREST_AREA_FIRST);
        return new Odds(gaussian, box, sites, areas);
    }

    /** Sites near, the nearest border first, and before these the one in which the machine stands deepest. */
    public List<Near<Site>> sites() {
        return List.copyOf(sites);
    }

    /** The same of areas; a township is none of them. */
    public List<Near<Area>> areas() {
        return List.copyOf(areas);
    }

    /** How likely the machine stands in any site of a kind; ground that two of them share counts once. */
    public double inAny(Predicate<Site> kind) {
        return inAny(sites, kind, site -> false);
    }

    /** How likely it stands in any site of a kind, on ground that no site of another kind shares. */
    public double inAny(Predicate<Site> kind, Predicate<Site> butNotIn) {
        return inAny(sites, kind, butNotIn);
    }

    /** How likely it stands in any area of a kind. */
    public double inAnyArea(Predicate<Area> kind) {
        return inAny(areas, kind, area -> false);
    }

    /** The site of a kind in which it stands most likely, if it may stand in any; of equal ones that with the nearer border. */
    public Optional<Near<Site>> findLikeliest(Predicate<Site> kind) {
        return findLikeliest(sites, kind);
    }

    /** The area of a kind in which it stands most likely, if it may stand in any. */
    public Optional<Near<Area>> findLikeliestArea(Predicate<Area> kind) {
        return findLikeliest(areas, kind);
    }

    /** The site of a kind whose border is nearest, or in which it stands deepest. */
    public Optional<Near<Site>> findNearest(Predicate<Site> kind) {
        return sites.stream().filter(near -> kind.test(near.ground())).findFirst();
    }

    private <T> double inAny(List<Near<T>> all, Predicate<T> kind, Predicate<T> butNotIn) {
        var wanted = new ArrayList<Near<T>>(2);
        var unwanted = new ArrayList<Near<T>>(2);
        double most = 0;
        for (var near : all) {
            if (near.probability() <= NOTHING) {
                continue;
            }
            if (butNotIn.test(near.ground())) {
                unwanted.add(near);
            } else if (kind.test(near.ground())) {
                wanted.add(near);
                most = Math.max(most, near.probability());
            }
        }
        boolean clear = wanted.size() <= 1 || most >= 1 - NOTHING;
        return clear && (unwanted.isEmpty() || wanted.isEmpty())
                ? most
                : new Overlay(box).join(wanted).less(unwanted).probability(gaussian);
    }

    private static <T> Optional<Near<T>> findLikeliest(List<Near<T>> all, Predicate<T> kind) {
        Near<T> likeliest = null;
        for (var near : all) {
            boolean likelier = likeliest == null || near.probability() >= likeliest.probability();
            if (near.probability() > 0 && likelier && kind.test(near.ground())) {
                likeliest = near;
            }
        }
        return Optional.ofNullable(likeliest);
    }

    /** An envelope of degrees around a point. */
    public static Envelope around(LocalPlane plane, double meters) {
        var corner = plane.toPoint(new Offset(meters, meters));
        var origin = plane.origin();
        var envelope = new Envelope(origin.lon(), origin.lon(), origin.lat(), origin.lat());
        envelope.expandBy(corner.lon() - origin.lon(), corner.lat() - origin.lat());
        return envelope;
    }
}
