package io.minewatch.registry.exchange.judge;

import io.minewatch.contract.GeoPoint;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mends what is surely a slip of the pen in one ring, and says so. */
final class RingRepair {

    /** Metres within which two points were meant to be one: files are written to the centimetre or millimetre. */
    private static final double SAME = 0.005;

    /** Metres by which the last point may miss the first and still be meant for it. */
    private static final double NEARLY_CLOSED = 0.1;

    /** Metres to which a spike that is mended may stand out. */
    private static final double SMALL_SPIKE = 1;

    /** Metres within which the way out and the way back of a spike run. */
    private static final double SPIKE_WIDTH = 0.02;

    private final Map<String, Object> where;
    private final List<Remark> remarks;

    /** {@code where} names the polygon and the ring, as people count them. */
    RingRepair(int polygon, int ring, List<Remark> remarks) {
        this.where = Map.of("polygon", polygon, "ring", ring);
        this.remarks = remarks;
    }

    /** The ring, closed; nothing if it has no area whatever one does. */
    Optional<List<GeoPoint>> mend(List<GeoPoint> filed) {
        if (filed.size() < 3) {
            tooShort(filed.size());
            return Optional.empty();
        }
        var plane = new Plane(filed.getFirst());
        var open = withoutSpikes(withoutDoubles(opened(filed, plane), plane), plane);
        if (open.size() < 3) {
            tooShort(open.size());
            return Optional.empty();
        }
        open.add(open.getFirst());
        return Optional.of(open);
    }

    /** The ring without the point that closes it. */
    private List<GeoPoint> opened(List<GeoPoint> filed, Plane plane) {
        var open = new ArrayList<>(filed);
        double gap = plane.distance(filed.getFirst(), filed.getLast());
        if (gap <= NEARLY_CLOSED) {
            open.removeLast();
        }
        if (!filed.getFirst().equals(filed.getLast())) {
            note("ring.closed", "the ring was open by %.2f m and is closed".formatted(gap), "meters", round(gap));
        }
        return open;
    }

    private List<GeoPoint> withoutDoubles(List<GeoPoint> open, Plane plane) {
        var kept = new ArrayList<GeoPoint>();
        for (var point : open) {
            if (kept.isEmpty() || plane.distance(kept.getLast(), point) > SAME) {
                kept.add(point);
            }
        }
        int dropped = open.size() - kept.size();
        if (dropped > 0) {
            note("ring.duplicate-points", dropped + " points stood twice and are left out", "points", dropped);
        }
        return kept;
    }

    private List<GeoPoint> withoutSpikes(List<GeoPoint> open, Plane plane) {
        var kept = new ArrayList<>(open);
        for (int i = 0; i < kept.size() && kept.size() > 3; i++) {
            var before = kept.get((i + kept.size() - 1) % kept.size());
            var after = kept.get((i + 1) % kept.size());
            if (isSmallSpike(kept.get(i), before, after, plane)) {
                kept.remove(i);
                i = Math.max(-1, i - 2);
            }
        }
        int dropped = open.size() - kept.size();
        if (dropped > 0) {
            note("ring.spikes", dropped + " tiny spikes are cut off", "points", dropped);
        }
        return kept;
    }

    private static boolean isSmallSpike(GeoPoint tip, GeoPoint before, GeoPoint after, Plane plane) {
        double out = plane.distance(before, tip);
        double back = plane.distance(tip, after);
        if (Math.min(out, back) > SMALL_SPIKE) {
            return false;
        }
        return out < back
                ? plane.distance(before, tip, after) < SPIKE_WIDTH && plane.distance(tip, before, after) > SPIKE_WIDTH
                : plane.distance(after, tip, before) < SPIKE_WIDTH && plane.distance(tip, before, after) > SPIKE_WIDTH;
    }

    private void tooShort(int points) {
        remark(Weight.FAULT, "ring.too-short", "the ring has only %d points".formatted(points), "points", points);
    }

    private void note(String code, String message, String name, Object value) {
        remark(Weight.REPAIR, code, message, name, value);
    }

    private void remark(Weight weight, String code, String message, String name, Object value) {
        var parameters = new HashMap<>(where);
        parameters.put(name, value);
        remarks.add(new Remark(weight, code, parameters, message));
    }

    private static double round(double metres) {
        return Math.round(metres * 1000) / 1000.0;
    }
}
