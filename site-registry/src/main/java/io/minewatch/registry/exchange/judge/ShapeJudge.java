package io.minewatch.registry.exchange.judge;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.crs.Whereabouts;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;

/** Judges the polygons of a draft, and mends what can be mended. */
@Singleton
public class ShapeJudge {

    /** More than any parcel needs, and still a message that Kafka takes. */
    private static final int MOST_POSITIONS = 20_000;

    private final Whereabouts whereabouts;

    public ShapeJudge(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** The point of a draft that is one, or what is wrong with it. */
    public Optional<GeoPoint> point(Draft draft, Frame frame, List<Remark> remarks) {
        var positions = new Positions(whereabouts, frame, draft.lonFirst());
        var all = positions.read(draft);
        remarks.addAll(positions.remarks());
        boolean one = draft.polygons().size() == 1
                && draft.polygons().getFirst().size() == 1
                && draft.polygons().getFirst().getFirst().length == 1;
        if (!one) {
            if (!isRefused(draft)) {
                remarks.add(Remark.of(Weight.FAULT, "shape.no-point", "needs one position"));
            }
            return Optional.empty();
        }
        return all.getFirst().getFirst().stream().findFirst();
    }

    /** The shape of a draft from a file of this format. */
    public JudgedShape judge(Draft draft, Format format, Frame frame) {
        int size = draft.polygons().stream()
                .flatMap(List::stream)
                .mapToInt(ring -> ring.length)
                .sum();
        if (size == 0) {
            return isRefused(draft) ? JudgedShape.refused(List.of()) : refused("shape.missing", "has no polygon");
        }
        if (size > MOST_POSITIONS) {
            return refused("shape.too-large", "has more than %d points".formatted(MOST_POSITIONS));
        }
        var positions = new Positions(whereabouts, frame, draft.lonFirst());
        var filed = positions.read(draft);
        var remarks = new ArrayList<>(positions.remarks());
        if (!remarks.isEmpty()) {
            return JudgedShape.refused(remarks);
        }
        var mended = mend(filed, format, remarks);
        if (mended.isEmpty()) {
            return JudgedShape.refused(remarks);
        }
        var shape = Topology.judge(new MultiPolygon(mended), remarks);
        shape.ifPresent(s -> Slivers.judge(s, remarks));
        boolean shown = Verdict.of(remarks) != Verdict.FINE;
        return new JudgedShape(shape.orElse(null), shown ? filed : null, remarks);
    }

    /** A shape that could not be read is missing for the reason that is given already. */
    private static boolean isRefused(Draft draft) {
        return Verdict.of(draft.remarks()) == Verdict.REFUSED;
    }

    private static List<List<List<GeoPoint>>> mend(
            List<List<List<GeoPoint>>> filed, Format format, List<Remark> remarks) {
        var polygons = new ArrayList<List<List<GeoPoint>>>();
        boolean hopeless = false;
        int reversed = 0;
        for (int i = 0; i < filed.size(); i++) {
            var rings = new ArrayList<List<GeoPoint>>();
            for (int j = 0; j < filed.get(i).size(); j++) {
                var ring =
                        new RingRepair(i + 1, j + 1, remarks).mend(filed.get(i).get(j));
                ring.ifPresent(rings::add);
                hopeless |= ring.isEmpty();
            }
            if (!rings.isEmpty()) {
                reversed += turn(rings);
                polygons.add(rings);
            }
        }
        if (reversed > 0 && format == Format.GEOJSON) {
            remarks.add(
                    Remark.of(Weight.NOTE, "ring.reversed", reversed + " rings are turned about", "rings", reversed));
        }
        return hopeless ? List.of() : polygons;
    }

    /**
     * Turns rings about so that shells run counter-clockwise and holes clockwise (RFC 7946), and says how many. Only a
     * GeoJSON file should have had them so: a Shapefile must have them the other way round, and others have no rule.
     */
    private static int turn(List<List<GeoPoint>> rings) {
        int reversed = 0;
        for (int i = 0; i < rings.size(); i++) {
            if (Orientation.isCCW(Topology.coordinates(rings.get(i))) != (i == 0)) {
                rings.set(i, rings.get(i).reversed());
                reversed++;
            }
        }
        return reversed;
    }

    private static JudgedShape refused(String code, String message) {
        return JudgedShape.refused(List.of(Remark.of(Weight.FAULT, code, message)));
    }
}
