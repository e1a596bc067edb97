package io.minewatch.endtoend.wall;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.Validity;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.Pose;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeState;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Places where an alert can be raised: each a small banned site in sight of a probe, which looks at six of them in turn. */
final class Ground {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final AreaId TOWNSHIP = new AreaId("990101-township-bench");
    private static final int PER_PROBE = 6;
    private static final double WEST = 110.62;
    private static final double SOUTH = 25.52;
    private static final double SIDE = 0.86;
    private static final double METERS_AWAY = 60;
    private static final double HALF_SITE_METERS = 14;
    private static final double METERS_PER_DEGREE = 111_320;

    private final int places;
    private final int columns;

    Ground(int places) {
        this.places = places;
        this.columns = (int) Math.ceil(Math.sqrt(Math.ceilDiv(places, PER_PROBE)));
    }

    ProbeId probe(int place) {
        return probeId(place / PER_PROBE);
    }

    String preset(int place) {
        return "look-" + place % PER_PROBE;
    }

    static SiteId site(int place) {
        return new SiteId("990101-site-bench-%05d".formatted(place));
    }

    /** Which place a site is, by its id. */
    static int placeOf(String site) {
        return Integer.parseInt(site.substring(site.length() - 5));
    }

    /** Tells the world of it, as the registry would. */
    void tell(KafkaProducer<String, byte[]> kafka) {
        send(kafka, Topics.AREAS, TOWNSHIP.value(), township());
        IntStream.range(0, Math.ceilDiv(places, PER_PROBE))
                .forEach(i -> send(kafka, Topics.PROBES, probeId(i).value(), probeAt(i)));
        IntStream.range(0, places).forEach(i -> send(kafka, Topics.SITES, site(i).value(), siteAt(i)));
        kafka.flush();
    }

    private static void send(KafkaProducer<String, byte[]> kafka, String topic, String key, Object record) {
        var _ = kafka.send(new ProducerRecord<>(topic, key, ContractJson.write(record)));
    }

    private static ProbeId probeId(int number) {
        return new ProbeId("990101-probe-bench-%04d".formatted(number));
    }

    private GeoPoint foot(int probe) {
        double step = SIDE / columns;
        return new GeoPoint(WEST + probe % columns * step, SOUTH + probe / columns * step);
    }

    private Probe probeAt(int number) {
        var presets = IntStream.range(0, PER_PROBE)
                .mapToObj(look -> new Preset(
                        "look-" + look,
                        "Look " + look,
                        look == 0,
                        List.of(new Calibration(pose(look), Validity.since(SINCE), SINCE))))
                .toList();
        return new Probe(
                probeId(number),
                1,
                "Bench " + number,
                null,
                TOWNSHIP,
                foot(number),
                List.of(),
                presets,
                List.of(new ProbeState(true, null, Validity.since(SINCE), SINCE)),
                SINCE);
    }

    private static Pose pose(int look) {
        return new Pose(12, look * 360.0 / PER_PROBE, 12, 0, 60, 16 / 9.0, 0.1, 0.1, 0.1);
    }

    private Site siteAt(int place) {
        var foot = foot(place / PER_PROBE);
        double heading = Math.toRadians(place % PER_PROBE * 360.0 / PER_PROBE);
        var middle = moved(foot, METERS_AWAY * Math.sin(heading), METERS_AWAY * Math.cos(heading));
        return new Site(
                site(place),
                1,
                "Pit " + place,
                Map.of(),
                TOWNSHIP,
                List.of(square(middle, HALF_SITE_METERS)),
                List.of(new SiteState(SiteState.Kind.BANNED, Validity.since(SINCE), SINCE)),
                List.of(),
                List.of(),
                SINCE);
    }

    private static Area township() {
        var middle = new GeoPoint(WEST + SIDE / 2, SOUTH + SIDE / 2);
        return new Area(TOWNSHIP, 1, Area.Kind.TOWNSHIP, "Bench", Map.of(), List.of(square(middle, 60_000)), SINCE);
    }

    private static Boundary square(GeoPoint middle, double half) {
        var ring = List.of(
                moved(middle, -half, -half),
                moved(middle, half, -half),
                moved(middle, half, half),
                moved(middle, -half, half),
                moved(middle, -half, -half));
        return new Boundary(new MultiPolygon(List.of(List.of(ring))), Validity.since(SINCE), SINCE);
    }

    private static GeoPoint moved(GeoPoint from, double east, double north) {
        double perDegree = METERS_PER_DEGREE * Math.cos(Math.toRadians(from.lat()));
        return new GeoPoint(from.lon() + east / perDegree, from.lat() + north / METERS_PER_DEGREE);
    }
}
