package io.minewatch.alert.bench;

import io.minewatch.contract.Box;
import io.minewatch.contract.ClockSource;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.Pose;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.Sighting.PathPoint;
import io.minewatch.contract.sighting.SightingId;
import io.minewatch.contract.sighting.TrackId;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Cameras, and what they see: each looks north at one spot seventy metres away, a fifth of the spots within two standard
 * errors of a border, a twentieth on a border of two sites, the others inside sites and between them.
 */
final class MadeUpViews {

    static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private static final int VIEWS = 1000;
    private static final int SIGHTINGS_OF_A_VIEW = 20;
    private static final int BOXES = 5;
    private static final double BEHIND_METERS = 70;
    private static final Offset USUAL_ERROR = new Offset(0.8, 1.5);
    private static final Pose POSE = new Pose(20, 0, 16, 0, 60, 16 / 9.0, 0.1, 0.1, 0.1);
    private static final MachineClass[] MACHINES = {
        MachineClass.EXCAVATOR, MachineClass.LOADER, MachineClass.TRUCK, MachineClass.EXCAVATOR
    };

    private final Random random = new Random(7);
    private final MadeUpShapes shapes;
    private final int sites;
    private final Map<ProbeId, Probe> probes = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();

    MadeUpViews(int sites) {
        this.sites = sites;
        this.shapes = new MadeUpShapes(sites);
        for (int view = 0; view < VIEWS; view++) {
            var probe = probe(view, spot(view % 20));
            probes.put(probe.id(), probe);
            for (int i = 0; i < SIGHTINGS_OF_A_VIEW; i++) {
                sightings.add(sighting(probe, view * SIGHTINGS_OF_A_VIEW + i));
            }
        }
    }

    Map<ProbeId, Probe> probes() {
        return probes;
    }

    List<Sighting> sightings() {
        return sightings;
    }

    private Offset spot(int kind) {
        int index = random.nextInt(sites);
        double errors = 3.6 * random.nextDouble() - 1.8;
        if (kind == 0) {
            int pair = index - index % 10 + (random.nextBoolean() ? 0 : 2);
            return shapes.middle(pair % sites)
                    .plus(new Offset(errors * USUAL_ERROR.east(), 100 * random.nextDouble() - 50));
        }
        if (kind < 5) {
            var ring = shapes.border(index);
            int side = random.nextInt(ring.size());
            var from = ring.get(side);
            var along = ring.get((side + 1) % ring.size()).minus(from);
            var across = new Offset(along.north(), -along.east()).times(1 / along.length());
            double error = Math.hypot(across.east() * USUAL_ERROR.east(), across.north() * USUAL_ERROR.north());
            return from.plus(along.times(0.2 + 0.6 * random.nextDouble())).plus(across.times(errors * error));
        }
        return kind < 12
                ? shapes.middle(index).plus(new Offset(30, 10))
                : shapes.middle(index).plus(new Offset(140, 140));
    }

    private static Probe probe(int view, Offset spot) {
        var calibration = new Calibration(POSE, Validity.since(MadeUpCounty.LONG_AGO), MadeUpCounty.LONG_AGO);
        return new Probe(
                new ProbeId("990101-probe-%04d".formatted(view)),
                1,
                "Probe " + view,
                null,
                MadeUpCounty.TOWNSHIP,
                MadeUpShapes.PLANE.toPoint(spot.minus(new Offset(0, BEHIND_METERS))),
                List.of(),
                List.of(new Preset("home", "Home", true, List.of(calibration))),
                List.of(),
                MadeUpCounty.LONG_AGO);
    }

    private Sighting sighting(Probe probe, int number) {
        var machine = MACHINES[number % MACHINES.length];
        var path = new ArrayList<PathPoint>();
        for (int i = 0; i < BOXES; i++) {
            path.add(new PathPoint(NOW.plusSeconds(2L * i), box(), 0.9));
        }
        return new Sighting(
                new SightingId("990101-sighting-" + number),
                new TrackId("990101-track-" + number),
                0,
                probe.id(),
                "home",
                machine,
                0.9,
                path.getFirst().at(),
                path.getLast().at(),
                ClockSource.ARRIVAL,
                null,
                path,
                BOXES,
                List.of(),
                "bench",
                null,
                Set.of());
    }

    /** Round a machine whose near side stands about there where the camera looks. */
    private Box box() {
        double tilt = Math.toRadians(POSE.tiltDegrees());
        double near = BEHIND_METERS - 2.5;
        double depth = near * Math.cos(tilt) + POSE.heightMeters() * Math.sin(tilt);
        double down = -near * Math.sin(tilt) + POSE.heightMeters() * Math.cos(tilt);
        double focal = 0.5 / Math.tan(Math.toRadians(POSE.horizontalFovDegrees()) / 2);
        double bottom = 0.5 + focal * POSE.aspect() * down / depth + 0.002 * random.nextGaussian();
        return new Box(0.47 + 0.002 * random.nextGaussian(), bottom - 0.07, 0.06, 0.07);
    }
}
