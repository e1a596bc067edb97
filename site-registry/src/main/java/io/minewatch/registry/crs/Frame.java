package io.minewatch.registry.crs;

import io.minewatch.contract.GeoPoint;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.ProjCoordinate;

/** A frame of reference that can be turned into CGCS2000 and back, to far less than a centimetre. */
public final class Frame {

    private final String code;
    private final Axes axes;
    private final Datum datum;
    private final @Nullable Zone zone;
    private final @Nullable GaussKruger projection;
    private final @Nullable SevenParameters shift;

    Frame(String code, Axes axes, Datum datum, @Nullable Zone zone, @Nullable SevenParameters shift) {
        this.code = code;
        this.axes = axes;
        this.datum = datum;
        this.zone = zone;
        this.projection = zone == null ? null : new GaussKruger(datum, zone);
        this.shift = shift;
    }

    /** For instance {@code EPSG:4525}. */
    public String code() {
        return code;
    }

    /** The order of the two numbers, as the authority defines it. */
    public Axes axes() {
        return axes;
    }

    /** Whether the numbers are metres and not degrees. */
    public boolean isProjected() {
        return zone != null;
    }

    /** Whether the numbers are the degrees in which everything is stored, in whatever order. */
    public boolean isPlain() {
        return zone == null && shift == null;
    }

    /** The zone's number, if the frame is projected. */
    public OptionalInt zoneNumber() {
        return zone == null ? OptionalInt.empty() : OptionalInt.of(zone.number());
    }

    Optional<Zone> zone() {
        return Optional.ofNullable(zone);
    }

    /**
     * The point of two numbers in the order of the axes.
     *
     * @throws IllegalArgumentException if there is no such point on Earth
     */
    public GeoPoint toDegrees(double first, double second) {
        return find(first, second)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s, %s is no place on Earth in %s".formatted(first, second, code)));
    }

    /** The point of two numbers in the order of the axes, if there is one. */
    public Optional<GeoPoint> find(double first, double second) {
        return axes.eastFirst() ? findEastNorth(first, second) : findEastNorth(second, first);
    }

    /** The point of two numbers, the eastern one first, whatever the authority says. Many formats keep that order. */
    public Optional<GeoPoint> findEastNorth(double east, double north) {
        if (!Double.isFinite(east) || !Double.isFinite(north)) {
            return Optional.empty();
        }
        var own = new ProjCoordinate(east, north);
        if (projection != null && zone != null) {
            if (Math.abs(east - zone.falseEasting()) > 1_500_000 || Math.abs(north) > 10_000_000) {
                return Optional.empty();
            }
            own = projection.unproject(own);
        } else if (Math.abs(east) > 180 || Math.abs(north) > 90) {
            return Optional.empty();
        }
        var degrees = shift == null ? own : shift.apply(datum, own);
        return Math.abs(degrees.x) <= 180 && Math.abs(degrees.y) <= 90
                ? Optional.of(new GeoPoint(degrees.x, degrees.y))
                : Optional.empty();
    }

    /** The two numbers of a point in the order of the axes. */
    public double[] ofDegrees(GeoPoint point) {
        var numbers = eastNorthOf(point);
        return axes.eastFirst() ? numbers : new double[] {numbers[1], numbers[0]};
    }

    /** The two numbers of a point, the eastern one first. */
    public double[] eastNorthOf(GeoPoint point) {
        var degrees = new ProjCoordinate(point.lon(), point.lat());
        var own = shift == null ? degrees : shift.undo(datum, degrees);
        var numbers = projection == null ? own : projection.project(own);
        return new double[] {numbers.x, numbers.y};
    }

    @Override
    public String toString() {
        return code;
    }
}
