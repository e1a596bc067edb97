package io.minewatch.alert.matching;

import io.minewatch.alert.matching.Position.Located;
import io.minewatch.alert.matching.Position.Reason;
import io.minewatch.alert.matching.Position.Unlocated;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.Sighting.PathPoint;
import io.minewatch.geolocation.Covariance;
import io.minewatch.geolocation.LocalPlane.Offset;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places a machine on the ground by the calibration that was in force when the pictures were taken. */
@ApplicationScoped
public class Geolocation {

    private static final double LEAST_ERROR_METERS = 0.3;

    private final Cameras cameras = new Cameras();
    private final MatchingConfig config;

    public Geolocation(MatchingConfig config) {
        this.config = config;
    }

    /**
     * Where the middle of a machine stood.
     *
     * @param preset the pose the probe had, or {@code null} when nobody knows
     * @param points where it was in the picture within a few seconds, under one calibration; at least one
     */
    public Position locate(Probe probe, @Nullable String preset, List<PathPoint> points, MachineClass machine) {
        var at = points.getFirst().at();
        var pose = findPreset(probe, preset);
        if (pose.isEmpty()) {
            return new Unlocated(Reason.POSE_UNKNOWN);
        }
        var calibration = pose.get().findCalibrationAt(at);
        if (calibration.isEmpty()) {
            boolean expired = pose.get().calibrations().stream().anyMatch(c -> c.hasExpiredBy(at));
            return new Unlocated(expired ? Reason.CALIBRATION_EXPIRED : Reason.NOT_CALIBRATED);
        }
        var boxes = Boxes.of(points);
        if (boxes.count() == 0) {
            return new Unlocated(Reason.CUT_OFF);
        }
        return cameras.find(probe, calibration.get())
                .map(camera -> place(boxes, machine, camera))
                .orElse(new Unlocated(Reason.NOT_CALIBRATED));
    }

    private Position place(Boxes boxes, MachineClass machine, Camera camera) {
        var contact = camera.findGround(boxes.u(), boxes.bottom());
        var calibrated = contact.flatMap(ground -> camera.findError(ground, boxes.u(), boxes.bottom()));
        if (contact.isEmpty() || calibrated.isEmpty()) {
            return new Unlocated(Reason.ABOVE_HORIZON);
        }
        var ground = contact.get();
        double half = config.footprint().of(machine);
        var error = calibrated
                .get()
                .plus(camera.shiftBySlope(ground, config.slopeError()))
                .plus(away(ground, half * config.footprintError()))
                .plus(seen(boxes, machine, camera, ground));
        return new Located(error.ellipseAt(camera.toPoint(ground.plus(away(ground, half))), LEAST_ERROR_METERS));
    }

    /** What the boxes' own errors do: a part of them stays through a track, the rest shrinks with the number of boxes. */
    private Covariance seen(Boxes boxes, MachineClass machine, Camera camera, Offset ground) {
        double edge = Math.max(config.leastEdgeError(), config.edgeErrorOfBox() * boxes.height());
        double ofOne = config.lastingShare() + (1 - config.lastingShare()) * boxes.shareOfVariance();
        return camera.pictureError(ground, boxes.u(), boxes.bottom(), middleError(boxes, machine), edge)
                .times(ofOne);
    }

    private double middleError(Boxes boxes, MachineClass machine) {
        if (boxes.isCutAside()) {
            return boxes.width() / 2;
        }
        double share =
                machine == MachineClass.EXCAVATOR ? config.middleErrorOfExcavatorBox() : config.middleErrorOfBox();
        return Math.max(config.leastEdgeError(), share * boxes.width());
    }

    /** So many metres further from the camera. */
    private static Offset away(Offset ground, double meters) {
        double distance = ground.length();
        return distance < 1 ? new Offset(0, 0) : ground.times(meters / distance);
    }

    /** The pose the probe had, if it is known. */
    static Optional<Preset> findPreset(Probe probe, @Nullable String preset) {
        return preset == null ? Optional.empty() : probe.findPreset(preset);
    }
}
