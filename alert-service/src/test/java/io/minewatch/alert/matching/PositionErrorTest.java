package io.minewatch.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.matching.Position.Located;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.Lens;
import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.Validity;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.contract.probe.GroundControl.Point;
import io.minewatch.contract.probe.Pose;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.Sighting.PathPoint;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws tracks with the errors that the ellipse is made of, and counts how often it holds the truth. */
class PositionErrorTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final int TRACKS = 2500;
    private static final MachineClass MACHINE = MachineClass.LOADER;
    private static final Pose POSE = new Pose(12, 30, 12, 0, 60, 16 / 9.0, 0.15, 0.15, 0.15);
    private static final double BOX_WIDTH = 0.08;
    private static final double BOX_HEIGHT = 0.1;

    /** Squared radius, in standard deviations, of the ellipse that holds 95 % of a normal distribution of the plane. */
    private static final double NINETY_FIVE = -2 * Math.log(0.05);

    private final MatchingConfig config = Knobs.defaults();
    private final Geolocation geolocation = new Geolocation(config);
    private final Random random = new Random(17);

    @ParameterizedTest(name = "{0} m, {1} boxes")
    @CsvSource({"35, 1", "35, 5", "60, 3", "100, 1", "100, 5", "130, 5"})
    void holdsTheTruthNinetyFiveTimesInAHundred_byPose(double meters, int boxes) {
        var probe = probe(POSE);

        assertThat(shareHeld(meters, boxes, () -> probe, this::camera)).isBetween(0.93, 0.97);
    }

    @ParameterizedTest(name = "{0} m, {1} boxes")
    @CsvSource({"35, 1", "60, 5", "100, 5"})
    void holdsTheTruthNinetyFiveTimesInAHundred_byGroundControl(double meters, int boxes) {
        // A calibration takes longer to make ready than a track to place: each serves several tracks.
        var probes = Stream.generate(() -> probe(control()))
                .flatMap(p -> Stream.of(p, p, p, p, p))
                .iterator();

        assertThat(shareHeld(meters, boxes, probes::next, () -> new Camera(POSE, 0)))
                .isBetween(0.93, 0.97);
    }

    private double shareHeld(double meters, int boxes, Supplier<Probe> probes, Supplier<Camera> cameras) {
        int held = 0;
        for (int i = 0; i < TRACKS; i++) {
            double bearing = Math.toRadians(POSE.headingDegrees() + 20 * (2 * random.nextDouble() - 1));
            var truth = new Offset(meters * Math.sin(bearing), meters * Math.cos(bearing));
            var seen = track(truth, boxes, cameras.get());
            var found = (Located) geolocation.locate(probes.get(), "home", seen, MACHINE);
            held += holds(found.ellipse(), truth) ? 1 : 0;
        }
        return held / (double) TRACKS;
    }

    /** The camera as it really stands, over ground that really rises. */
    private Camera camera() {
        return new Camera(
                POSE.off(
                        POSE.headingErrorDegrees() * random.nextGaussian(),
                        POSE.tiltErrorDegrees() * random.nextGaussian(),
                        POSE.heightErrorMeters() * random.nextGaussian()),
                config.slopeError() * random.nextGaussian());
    }

    private record Camera(Pose pose, double slope) {

        double[] pictureOf(Offset place) {
            return Lens.pictureOf(pose, place, slope * place.length());
        }
    }

    private List<PathPoint> track(Offset truth, int boxes, Camera camera) {
        double half = config.footprint().of(MACHINE) * (1 + config.footprintError() * random.nextGaussian());
        double[] contact = camera.pictureOf(truth.times((truth.length() - half) / truth.length()));
        double edge = Math.max(config.leastEdgeError(), config.edgeErrorOfBox() * BOX_HEIGHT);
        double middle = Math.max(config.leastEdgeError(), config.middleErrorOfBox() * BOX_WIDTH);
        double lasting = Math.sqrt(config.lastingShare());
        double passing = Math.sqrt(1 - config.lastingShare());
        double lastingAcross = lasting * random.nextGaussian();
        double lastingDown = lasting * random.nextGaussian();
        var points = new ArrayList<PathPoint>();
        for (int i = 0; i < boxes; i++) {
            double u = contact[0] + middle * (lastingAcross + passing * random.nextGaussian());
            double bottom = contact[1] + edge * (lastingDown + passing * random.nextGaussian());
            var box = new Box(u - BOX_WIDTH / 2, bottom - BOX_HEIGHT, BOX_WIDTH, BOX_HEIGHT);
            points.add(new PathPoint(NOW.plusSeconds(i), box, 0.9));
        }
        return points;
    }

    /** Eight points of the ground, each clicked with its error in a picture of the true camera. */
    private GroundControl control() {
        var points = new ArrayList<Point>();
        double error = 0.002;
        for (double ahead : new double[] {30, 55, 85, 120}) {
            for (double aside : new double[] {-0.35, 0.35}) {
                double bearing = Math.toRadians(POSE.headingDegrees()) + aside;
                var ground = new Offset(ahead * Math.sin(bearing), ahead * Math.cos(bearing));
                double[] seen = Lens.pictureOf(POSE, ground, 0);
                points.add(new Point(
                        seen[0] + error * random.nextGaussian(),
                        seen[1] + error * random.nextGaussian(),
                        County.PLANE.toPoint(ground)));
            }
        }
        return new GroundControl(points, error);
    }

    private static Probe probe(Calibration.Method method) {
        return County.probe(new Calibration(method, Validity.since(County.LONG_AGO), County.LONG_AGO));
    }

    private static boolean holds(Ellipse ellipse, Offset truth) {
        var off = truth.minus(County.PLANE.toOffset(ellipse.centre()));
        double bearing = Math.toRadians(ellipse.bearingDegrees());
        double along = off.east() * Math.sin(bearing) + off.north() * Math.cos(bearing);
        double across = off.east() * Math.cos(bearing) - off.north() * Math.sin(bearing);
        return Math.pow(along / ellipse.semiMajorMeters(), 2) + Math.pow(across / ellipse.semiMinorMeters(), 2)
                <= NINETY_FIVE;
    }
}
