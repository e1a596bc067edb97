package io.minewatch.alert.matching;

import io.minewatch.alert.matching.Position.Located;
import io.minewatch.alert.matching.Position.Reason;
import io.minewatch.alert.matching.Position.Unlocated;
import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.contract.probe.Pose;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.geolocation.GroundMap;
import io.minewatch.geolocation.HomographyMap;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import io.minewatch.geolocation.PoseMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places a box on the ground by the calibration that was in force when the picture was taken. */
@ApplicationScoped
public class Geolocation {

    private static final double LOWER_EDGE = 0.995;
    private static final double LEAST_ERROR_METERS = 0.3;

    private final MatchingConfig config;

    public Geolocation(MatchingConfig config) {
        this.config = config;
    }

    /** Where the middle of the machine in {@code box} stands. */
    public Position locate(Probe probe, @Nullable String preset, Instant at, Box box, MachineClass machine) {
        var pose = preset == null ? Optional.<Preset>empty() : probe.findPreset(preset);
        if (pose.isEmpty()) {
            return new Unlocated(Reason.POSE_UNKNOWN);
        }
        var calibration = pose.get().findCalibrationAt(at);
        if (calibration.isEmpty()) {
            return new Unlocated(Reason.NOT_CALIBRATED);
        }
        if (box.bottom() >= LOWER_EDGE) {
            return new Unlocated(Reason.CUT_OFF);
        }
        var plane = new LocalPlane(probe.location());
        return switch (calibration.get().method()) {
            case Pose method -> place(box, machine, plane, new PoseMap(method), method, 0);
            case GroundControl method ->
                HomographyMap.fit(method.points(), plane)
                        .map(map -> place(box, machine, plane, map, method, method.pictureError()))
                        .orElse(new Unlocated(Reason.NOT_CALIBRATED));
        };
    }

    private Position place(
            Box box,
            MachineClass machine,
            LocalPlane plane,
            GroundMap map,
            Calibration.Method method,
            double pictureError) {
        var contact = map.findGround(box.centreX(), box.bottom());
        if (contact.isEmpty()) {
            return new Unlocated(Reason.ABOVE_HORIZON);
        }
        double edge = Math.max(config.leastEdgeError(), config.edgeErrorOfBox() * box.h());
        var error = Covariance.NONE;
        error = plusPicture(error, map, box, contact.get(), 0, Math.hypot(edge, pictureError));
        error = plusPicture(error, map, box, contact.get(), Math.hypot(middle(box, machine), pictureError), 0);
        if (method instanceof Pose pose) {
            error = plusPose(error, pose, box, contact.get());
        }
        var centre = behind(contact.get(), config.footprint().of(machine));
        return new Located(error.ellipseAt(plane.toPoint(centre), LEAST_ERROR_METERS));
    }

    private double middle(Box box, MachineClass machine) {
        double share =
                machine == MachineClass.EXCAVATOR ? config.middleErrorOfExcavatorBox() : config.middleErrorOfBox();
        return Math.max(config.leastEdgeError(), share * box.w());
    }

    /** What an error in the picture does on the ground, half of it to either side; upwards there may be only sky. */
    private static Covariance plusPicture(
            Covariance error, GroundMap map, Box box, Offset contact, double across, double down) {
        var further = map.findGround(box.centreX() - across, box.bottom() - down);
        var nearer = map.findGround(box.centreX() + across, box.bottom() + down);
        if (nearer.isEmpty()) {
            return error;
        }
        var shift = further.map(f -> f.minus(nearer.get()).times(0.5))
                .orElseGet(() -> contact.minus(nearer.get()).times(2));
        return error.plus(shift);
    }

    private static Covariance plusPose(Covariance error, Pose pose, Box box, Offset contact) {
        var turned = pose.off(pose.headingErrorDegrees(), 0, 0);
        var tilted = pose.off(0, pose.tiltErrorDegrees(), 0);
        var raised = pose.off(0, 0, pose.heightErrorMeters());
        var sum = error;
        for (var other : new Pose[] {turned, tilted, raised}) {
            var moved = new PoseMap(other).findGround(box.centreX(), box.bottom());
            if (moved.isPresent()) {
                sum = sum.plus(moved.get().minus(contact));
            }
        }
        return sum;
    }

    private static Offset behind(Offset contact, double meters) {
        double distance = contact.length();
        return distance < 1 ? contact : contact.times((distance + meters) / distance);
    }
}
