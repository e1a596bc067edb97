package io.minewatch.alert.testing;

import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.PermitId;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.area.ForbiddenPeriod;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.Pose;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeState;
import io.minewatch.contract.site.Closure;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A made-up county round one probe that looks north: a banned site 40 to 80 metres ahead, to the right of it a licensed one,
 * to the left one whose permit has run out, open country further on.
 */
public final class County {

    public static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    public static final ProbeId PROBE = new ProbeId("990101-probe-001");
    public static final AreaId TOWNSHIP = new AreaId("990101-township-yanhe");
    public static final SiteId BANNED = new SiteId("990101-site-banned");
    public static final SiteId LICENSED = new SiteId("990101-site-licensed");
    public static final SiteId EXPIRED = new SiteId("990101-site-expired");
    public static final GeoPoint FOOT = new GeoPoint(110.95, 25.95);
    public static final LocalPlane PLANE = new LocalPlane(FOOT);
    public static final Pose POSE = new Pose(12, 0, 12, 0, 60, 16 / 9.0, 0.1, 0.1, 0.1);

    /** Places a machine may stand at, metres east and north of the probe. */
    public static final Offset IN_BANNED = new Offset(0, 60);

    public static final Offset IN_LICENSED = new Offset(28, 60);
    public static final Offset IN_EXPIRED = new Offset(-28, 60);
    public static final Offset ON_BANNED_EDGE = new Offset(0, 40);
    public static final Offset IN_THE_OPEN = new Offset(0, 32);

    private County() {}

    public static Snapshot world() {
        return worldOf(banned(), licensed(), expired());
    }

    /** The probe's world with other sites. */
    public static Snapshot worldOf(Site... sites) {
        return Snapshot.of(
                1,
                Map.of(PROBE, probe()),
                Stream.of(sites).collect(Collectors.toMap(Site::id, s -> s)),
                Map.of(TOWNSHIP, township()),
                Map.of());
    }

    /** The probe's world with areas beside its sites. */
    public static Snapshot worldWith(Area area, Site... sites) {
        return Snapshot.of(
                1,
                Map.of(PROBE, probe()),
                Stream.of(sites).collect(Collectors.toMap(Site::id, s -> s)),
                Map.of(TOWNSHIP, township(), area.id(), area),
                Map.of());
    }

    /** An area of a kind, forbidden in periods or at all times. */
    public static Area area(Area.Kind kind, Boundary boundary, ForbiddenPeriod... forbidden) {
        return new Area(
                new AreaId("990101-area-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                1,
                kind,
                "North wood",
                Map.of(),
                List.of(boundary),
                LONG_AGO,
                List.of(forbidden));
    }

    /** A banned site whose closure was accepted. */
    public static Site closed(Instant acceptedAt) {
        var closure = new Closure(
                "order-1",
                LONG_AGO,
                Actor.system("test"),
                LONG_AGO,
                List.of(),
                new Closure.Acceptance(acceptedAt, Actor.system("test"), null),
                LONG_AGO);
        var site = banned();
        return new Site(
                site.id(),
                2,
                site.name(),
                site.names(),
                site.township(),
                site.boundaries(),
                site.states(),
                site.permits(),
                List.of(closure),
                site.recordedAt());
    }

    public static Probe probe() {
        return probe(new Calibration(POSE, Validity.since(LONG_AGO), LONG_AGO));
    }

    public static Probe probe(Calibration... calibrations) {
        return probe(PROBE, "Hill", calibrations);
    }

    /** One more probe at the same place, under its own id. */
    public static Probe probeNamed(ProbeId id) {
        return probe(id, id.value());
    }

    private static Probe probe(ProbeId id, String name, Calibration... calibrations) {
        return new Probe(
                id,
                1,
                name,
                null,
                TOWNSHIP,
                FOOT,
                List.of(),
                List.of(new Preset("home", "Home", true, List.of(calibrations))),
                List.of(new ProbeState(true, null, Validity.since(LONG_AGO), LONG_AGO)),
                LONG_AGO);
    }

    public static Area township() {
        return new Area(
                TOWNSHIP,
                1,
                Area.Kind.TOWNSHIP,
                "沿河镇",
                Map.of("en", "Yanhe"),
                List.of(boundary(-2000, -2000, 2000, 2000)),
                LONG_AGO);
    }

    public static Site banned() {
        return site(BANNED, SiteState.Kind.BANNED, boundary(-15, 40, 15, 80), List.of());
    }

    public static Site licensed() {
        var permit = permit("990101-permit-1", Validity.since(LONG_AGO));
        return site(LICENSED, SiteState.Kind.LICENSED, boundary(16, 40, 45, 80), List.of(permit));
    }

    public static Site expired() {
        var permit = permit("990101-permit-2", new Validity(LONG_AGO, LONG_AGO.plusSeconds(1000)));
        return site(EXPIRED, SiteState.Kind.LICENSED, boundary(-45, 40, -16, 80), List.of(permit));
    }

    public static Site site(SiteId id, SiteState.Kind kind, Boundary boundary, List<Permit> permits) {
        return new Site(
                id,
                1,
                id.value(),
                Map.of(),
                TOWNSHIP,
                List.of(boundary),
                List.of(new SiteState(kind, Validity.since(LONG_AGO), LONG_AGO)),
                permits,
                List.of(),
                LONG_AGO);
    }

    /** A rectangle in metres from the probe. */
    public static Boundary boundary(double west, double south, double east, double north) {
        var ring = List.of(
                point(west, south), point(east, south), point(east, north), point(west, north), point(west, south));
        return new Boundary(new MultiPolygon(List.of(List.of(ring))), Validity.since(LONG_AGO), LONG_AGO);
    }

    public static GeoPoint point(double east, double north) {
        return PLANE.toPoint(new Offset(east, north));
    }

    private static Permit permit(String id, Validity valid) {
        return new Permit(new PermitId(id), id, "Somebody", "limestone", null, valid, null, List.of(), null, LONG_AGO);
    }
}
