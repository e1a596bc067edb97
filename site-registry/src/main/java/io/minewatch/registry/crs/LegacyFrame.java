package io.minewatch.registry.crs;

import io.minewatch.contract.GeoPoint;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A frame on an old datum. Libraries take it for CGCS2000, which is wrong by up to 100 m though a round trip passes: so
 * it is of no use without the parameters that came with the file, and those not without a point that proves them.
 */
public final class LegacyFrame {

    /** Metres by which a control point may be off. */
    public static final double TOLERANCE = 0.5;

    private final String code;
    private final Datum datum;
    private final @Nullable Zone zone;

    private LegacyFrame(Datum datum, @Nullable Zone zone) {
        this.code = "EPSG:" + (zone == null ? datum.degrees() : datum.code(zone));
        this.datum = datum;
        this.zone = zone;
    }

    static Stream<LegacyFrame> all(Datum datum) {
        return Stream.concat(
                Stream.of(new LegacyFrame(datum, null)), Zone.all().stream().map(zone -> new LegacyFrame(datum, zone)));
    }

    public String code() {
        return code;
    }

    /**
     * The frame with its transformation.
     *
     * @throws FrameRefused if the control point shows that the transformation is not the right one
     */
    public Frame with(SevenParameters parameters, ControlPoint control) {
        var frame = frame(parameters);
        double off = error(frame, control);
        if (off <= TOLERANCE) {
            return frame;
        }
        boolean turned = error(frame(parameters.turnedAbout()), control) <= TOLERANCE;
        var message = turned
                ? "the control point fits if the rotations change their sign: they were written for turning the vector"
                : "the control point is off by %.2f m, %.1f m are allowed".formatted(off, TOLERANCE);
        throw new FrameRefused(
                turned ? "frame.rotations-reversed" : "frame.control-point-off",
                Map.of("frame", code, "meters", Math.round(off * 100) / 100.0, "allowed", TOLERANCE),
                message);
    }

    /** Why it is refused as it stands. */
    public FrameRefused refusal() {
        return new FrameRefused(
                "frame.legacy-without-parameters",
                Map.of("frame", code),
                code + " needs the file's own seven parameters and a control point: without, it is up to 100 m wrong");
    }

    private Frame frame(SevenParameters parameters) {
        var axes = zone == null ? Axes.LAT_LON : Axes.NORTHING_EASTING;
        return new Frame(code, axes, datum, zone, parameters);
    }

    private double error(Frame frame, ControlPoint control) {
        var current = zone == null ? Frames.CGCS2000 : Frames.get(zone);
        var wanted = current.find(control.first(), control.second());
        var given = frame.find(control.legacyFirst(), control.legacySecond());
        return metres(wanted, given);
    }

    private static double metres(Optional<GeoPoint> one, Optional<GeoPoint> other) {
        return one.isEmpty() || other.isEmpty() ? Double.POSITIVE_INFINITY : Distance.metres(one.get(), other.get());
    }
}
