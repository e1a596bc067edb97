package io.minewatch.endtoend.kill;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.Box;
import io.minewatch.contract.ClockSource;
import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.Validity;
import io.minewatch.contract.frame.FrameId;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.Pose;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeState;
import io.minewatch.contract.sighting.EvidenceFacts;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.Sighting.PathPoint;
import io.minewatch.contract.sighting.SightingId;
import io.minewatch.contract.sighting.TrackId;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import io.minewatch.simulator.county.LocalPlane;
import io.minewatch.simulator.scene.Offset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Probes that look at a banned site each, and what they see there: the same for every run but for its name and where on the
 * earth it is, so that two runs in one county do not meet.
 */
final class KillLoad {

    /** So many probes see something at a time, for so many rounds; then it is the next ones' turn, so that alerts keep coming. */
    private static final int AT_A_TIME = 6;

    private static final int ROUNDS = 45;
    private static final int PROBES = 14 * AT_A_TIME;

    /** One message in so many is one that nobody can handle. */
    private static final int POISON_EVERY = 20;

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant BEGIN = Instant.parse("2026-03-01T20:00:00Z");
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Pose POSE = new Pose(12, 0, 12, 0, 60, 16 / 9.0, 0.1, 0.1, 0.1);
    /** Metres ahead of the probe: in the open, on the site's border, in the site. */
    private static final List<Integer> AHEAD = List.of(28, 40, 60);

    private final String adcode;
    private final String run;
    private final double lat;

    KillLoad(String adcode, String run, double lat) {
        this.adcode = adcode;
        this.run = run;
        this.lat = lat;
    }

    /** What the registry would tell. */
    List<ProducerRecord<String, byte[]>> world() {
        var world = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int number = 0; number < PROBES; number++) {
            var site = site(number);
            var probe = probe(number);
            world.add(new ProducerRecord<>(Topics.SITES, site.id().value(), ContractJson.write(site)));
            world.add(new ProducerRecord<>(Topics.PROBES, probe.id().value(), ContractJson.write(probe)));
        }
        return world;
    }

    /** The messages with a number, in the order in which they are sent: a picture and the sighting it shows, or poison. */
    List<ProducerRecord<String, byte[]>> messages(int number) {
        if (isPoison(number)) {
            return List.of(poison(number));
        }
        int turn = number / (AT_A_TIME * ROUNDS);
        int probe = (turn * AT_A_TIME + number % AT_A_TIME) % PROBES;
        var sighting = sighting(probe, number);
        var facts = sighting.evidence().getFirst();
        return List.of(
                picture(facts, pictureOf(sighting.id())),
                new ProducerRecord<>(Topics.SIGHTINGS, sighting.probe().value(), ContractJson.write(sighting)));
    }

    static boolean isPoison(int number) {
        return number % POISON_EVERY == POISON_EVERY - 1;
    }

    /** No JSON, a sighting by a probe that nobody registered, or another picture than was taken. */
    ProducerRecord<String, byte[]> poison(int number) {
        var sighting = sighting(PROBES, number);
        var garbage = "poison %s %d".formatted(run, number).getBytes(StandardCharsets.UTF_8);
        return switch (number / POISON_EVERY % 3) {
            case 0 -> new ProducerRecord<>(Topics.SIGHTINGS, sighting.probe().value(), ContractJson.write(sighting));
            case 1 -> new ProducerRecord<>(Topics.SIGHTINGS, sighting.probe().value(), garbage);
            default -> picture(sighting.evidence().getFirst(), garbage);
        };
    }

    private static ProducerRecord<String, byte[]> picture(EvidenceFacts facts, byte[] picture) {
        var message = new ProducerRecord<>(Topics.EVIDENCE, facts.sighting().value(), picture);
        message.headers()
                .add(CloudEventHeaders.SHA256, facts.sha256().hex().getBytes(StandardCharsets.US_ASCII))
                .add(CloudEventHeaders.FACTS, ContractJson.write(facts));
        return message;
    }

    /** Nobody here looks at it: any bytes will do. */
    private static byte[] pictureOf(SightingId sighting) {
        return sighting.value().getBytes(StandardCharsets.UTF_8);
    }

    private Probe probe(int number) {
        var calibration = new Calibration(POSE, Validity.since(LONG_AGO), LONG_AGO);
        return new Probe(
                probeId(number),
                1,
                run + number,
                null,
                township(),
                foot(number),
                List.of(),
                List.of(new Preset("home", "home", true, List.of(calibration))),
                List.of(new ProbeState(true, null, Validity.since(LONG_AGO), LONG_AGO)),
                LONG_AGO);
    }

    private Site site(int number) {
        var ring = new LocalPlane(foot(number))
                .toShape(List.of(new Offset(-15, 40), new Offset(15, 40), new Offset(15, 80), new Offset(-15, 80)));
        return new Site(
                new SiteId("%s-site-%s%d".formatted(adcode, run, number)),
                1,
                run + number,
                Map.of(),
                township(),
                List.of(new Boundary(ring, Validity.since(LONG_AGO), LONG_AGO)),
                List.of(new SiteState(SiteState.Kind.BANNED, Validity.since(LONG_AGO), LONG_AGO)),
                List.of(),
                List.of(),
                LONG_AGO);
    }

    private AreaId township() {
        return new AreaId(adcode + "-township-" + run);
    }

    private ProbeId probeId(int number) {
        return new ProbeId("%s-probe-%s%d".formatted(adcode, run, number));
    }

    private GeoPoint foot(int number) {
        return new GeoPoint(110.9 + number * 0.01, lat);
    }

    /** Excavators that stay in the open, on the border or in the site for a while each, and lorries between them. */
    private Sighting sighting(int probe, int number) {
        int round = number / AT_A_TIME;
        var machine = round % 3 == 2 ? MachineClass.TRUCK : MachineClass.EXCAVATOR;
        int ahead = AHEAD.get((probe + round / 15) % AHEAD.size());
        var track = new TrackId(NameIds.of(adcode, "track", run, probe, machine, round / 15));
        var id = new SightingId(NameIds.of(adcode, "sighting", run, probe, number));
        var from = BEGIN.plus(BETWEEN.multipliedBy(round));
        var until = from.plusSeconds(8);
        var box = box(ahead);
        return new Sighting(
                id,
                track,
                round % 15,
                probeId(probe),
                "home",
                machine,
                0.8,
                from,
                until,
                ClockSource.PROBE,
                Duration.ZERO,
                List.of(new PathPoint(from, box, 0.8), new PathPoint(until, box, 0.8)),
                8,
                List.of(evidence(id, probe, machine, box, until)),
                "test",
                null,
                Set.of());
    }

    private EvidenceFacts evidence(SightingId id, int probe, MachineClass machine, Box box, Instant at) {
        return new EvidenceFacts(
                id,
                probeId(probe),
                Sha256.of(pictureOf(id)),
                new FrameId(NameIds.of(adcode, "frame", id)),
                640,
                360,
                at,
                at,
                ClockSource.PROBE,
                machine,
                box,
                0.8);
    }

    /** The box of a machine straight ahead whose near side stands at {@code ahead} metres. */
    private static Box box(int ahead) {
        double tilt = Math.toRadians(POSE.tiltDegrees());
        double focal = 0.5 / Math.tan(Math.toRadians(POSE.horizontalFovDegrees()) / 2);
        double depth = ahead * Math.cos(tilt) + POSE.heightMeters() * Math.sin(tilt);
        double down = -ahead * Math.sin(tilt) + POSE.heightMeters() * Math.cos(tilt);
        double v = 0.5 + focal * POSE.aspect() * down / depth;
        return new Box(0.46, v - 0.1, 0.08, 0.1);
    }
}
