package io.minewatch.alert.matching;

import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.alert.matching.Position.Located;
import io.minewatch.alert.matching.Position.Reason;
import io.minewatch.alert.matching.Position.Unlocated;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.Lens;
import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.Validity;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.Sighting.PathPoint;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeolocationTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Geolocation geolocation = new Geolocation(Knobs.defaults());

    @ParameterizedTest
    @EnumSource(
            value = MachineClass.class,
            names = {"EXCAVATOR", "LOADER", "TRUCK", "VESSEL"})
    void findsTheMiddleOfAMachineFromItsNearSide(MachineClass machine) {
        var place = new Offset(-12, 70);

        var found = located(County.probe(), boxAt(place, machine), machine);

        var offset = County.PLANE.toOffset(found.centre());
        assertThat(offset.east()).isCloseTo(place.east(), within(0.01));
        assertThat(offset.north()).isCloseTo(place.north(), within(0.01));
    }

    @Test
    void isLessSureFurtherOff_andLeastSureAlongTheLineOfSight() {
        var near = located(County.probe(), boxAt(new Offset(0, 40), MachineClass.TRUCK), MachineClass.TRUCK);
        var far = located(County.probe(), boxAt(new Offset(0, 120), MachineClass.TRUCK), MachineClass.TRUCK);

        assertThat(far.semiMajorMeters()).isGreaterThan(3 * near.semiMajorMeters());
        assertThat(far.semiMajorMeters()).isGreaterThan(far.semiMinorMeters());
        assertThat(Math.min(far.bearingDegrees(), 180 - far.bearingDegrees())).isLessThan(3);
    }

    @Test
    void agreesWithGroundControlOfTheSameView() {
        var points = Stream.of(
                        new Offset(-15, 40),
                        new Offset(15, 40),
                        new Offset(-20, 80),
                        new Offset(20, 80),
                        new Offset(3, 60))
                .map(o -> {
                    double[] uv = Lens.pictureOf(o);
                    return new GroundControl.Point(uv[0], uv[1], County.PLANE.toPoint(o));
                })
                .toList();
        var probe = County.probe(calibration(new GroundControl(points, 0.002), Validity.since(County.LONG_AGO)));

        var found = located(probe, boxAt(new Offset(8, 65), MachineClass.LOADER), MachineClass.LOADER);

        var offset = County.PLANE.toOffset(found.centre());
        assertThat(offset.east()).isCloseTo(8, within(0.05));
        assertThat(offset.north()).isCloseTo(65, within(0.05));
        var sky = locate(probe, "home", NOW, new Box(0.45, 0.05, 0.1, 0.1), MachineClass.LOADER);
        assertThat(sky).isEqualTo(new Unlocated(Reason.ABOVE_HORIZON));
    }

    @Test
    void cannotTellWithoutAPose() {
        var box = boxAt(County.IN_BANNED, MachineClass.TRUCK);

        assertThat(locate(County.probe(), null, NOW, box, MachineClass.TRUCK))
                .isEqualTo(new Unlocated(Reason.POSE_UNKNOWN));
        assertThat(locate(County.probe(), "turned away", NOW, box, MachineClass.TRUCK))
                .isEqualTo(new Unlocated(Reason.POSE_UNKNOWN));
    }

    @Test
    void cannotTellByACalibrationThatHadRunOut() {
        var probe = County.probe(calibration(County.POSE, new Validity(County.LONG_AGO, NOW)));
        var box = boxAt(County.IN_BANNED, MachineClass.TRUCK);

        assertThat(locate(probe, "home", NOW, box, MachineClass.TRUCK))
                .isEqualTo(new Unlocated(Reason.CALIBRATION_EXPIRED));
        assertThat(locate(probe, "home", NOW.minusSeconds(1), box, MachineClass.TRUCK))
                .isInstanceOf(Located.class);
        assertThat(locate(probe, "home", County.LONG_AGO.minusSeconds(1), box, MachineClass.TRUCK))
                .as("before the first")
                .isEqualTo(new Unlocated(Reason.NOT_CALIBRATED));
    }

    @Test
    void isSurerByManyBoxes_butNotSurerThanTheCamera() {
        var probe = County.probe();
        var box = boxAt(new Offset(0, 60), MachineClass.LOADER);

        double one = positionOf(probe, box, 1).semiMajorMeters();
        double five = positionOf(probe, box, 5).semiMajorMeters();
        double hundred = positionOf(probe, box, 100).semiMajorMeters();

        assertThat(five).isLessThan(0.9 * one);
        assertThat(hundred).isLessThan(five).isGreaterThan(0.5 * one);
    }

    @Test
    void isNotMovedByOneBadBox() {
        var good = new PathPoint(NOW, boxAt(new Offset(0, 60), MachineClass.LOADER), 0.9);
        var bad = new PathPoint(NOW, boxAt(new Offset(15, 90), MachineClass.LOADER), 0.9);

        var found = (Located)
                geolocation.locate(County.probe(), "home", List.of(good, bad, good, good), MachineClass.LOADER);

        assertThat(County.PLANE
                        .toOffset(found.ellipse().centre())
                        .minus(new Offset(0, 60))
                        .length())
                .isLessThan(0.01);
    }

    @Test
    void isLessSureOfAMachineThatThePictureCutsOffAside() {
        var whole = located(County.probe(), new Box(0.01, 0.5, 0.08, 0.1), MachineClass.TRUCK);
        var cut = located(County.probe(), new Box(0.0, 0.5, 0.08, 0.1), MachineClass.TRUCK);

        assertThat(cut.semiMajorMeters()).isGreaterThan(1.3 * whole.semiMajorMeters());
    }

    private Ellipse positionOf(Probe probe, Box box, int count) {
        var points = Collections.nCopies(count, new PathPoint(NOW, box, 0.9));
        return ((Located) geolocation.locate(probe, "home", points, MachineClass.LOADER)).ellipse();
    }

    @Test
    void cannotTellAboveTheHorizonOrBelowThePicture() {
        assertThat(locate(County.probe(), "home", NOW, new Box(0.4, 0.05, 0.1, 0.1), MachineClass.TRUCK))
                .isEqualTo(new Unlocated(Reason.ABOVE_HORIZON));
        assertThat(locate(County.probe(), "home", NOW, new Box(0.4, 0.8, 0.1, 0.2), MachineClass.TRUCK))
                .isEqualTo(new Unlocated(Reason.CUT_OFF));
    }

    private Ellipse located(Probe probe, Box box, MachineClass machine) {
        return ((Located) locate(probe, "home", NOW, box, machine)).ellipse();
    }

    private Position locate(Probe probe, @Nullable String preset, Instant at, Box box, MachineClass machine) {
        return geolocation.locate(probe, preset, List.of(new PathPoint(at, box, 0.9)), machine);
    }

    private static Box boxAt(Offset place, MachineClass machine) {
        return aSighting().of(machine).at(place).build().path().getFirst().box();
    }

    private static Calibration calibration(Calibration.Method method, Validity valid) {
        return new Calibration(method, valid, County.LONG_AGO);
    }
}
