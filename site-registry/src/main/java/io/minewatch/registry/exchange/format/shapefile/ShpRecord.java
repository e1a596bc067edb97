package io.minewatch.registry.exchange.format.shapefile;

import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Positions;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One record of a .shp while it becomes a draft's shape. Heights and measures are passed over. */
final class ShpRecord {

    static final int NOTHING = 0;
    static final int POINT = 1;
    static final int POLYGON = 5;

    /** The same kinds with heights and with measures are numbered on by ten and twenty. */
    private static final int KINDS = 10;

    private static final int BOX = 32;
    private static final int POSITION = 16;

    private final ByteBuffer content;
    private final DraftBuilder draft;
    private final Tally tally;

    ShpRecord(ByteBuffer content, DraftBuilder draft, Tally tally) {
        this.content = content;
        this.draft = draft;
        this.tally = tally;
    }

    void read() throws UnreadableFile {
        int type = content.getInt();
        if (type == NOTHING) {
            draft.remark(Weight.NOTE, "geometry.none", "The record has no shape.");
            return;
        }
        boolean known = type > 0 && type < 3 * KINDS;
        if (known && type % KINDS == POINT && content.remaining() >= POSITION) {
            point();
        } else if (known && type % KINDS == POLYGON && content.remaining() >= BOX + 8) {
            polygon();
        } else {
            draft.brokenShape(
                    "geometry.kind", "A shape of type %d is no area and no point.".formatted(type), "kind", type);
        }
    }

    private void point() throws UnreadableFile {
        var rings = new ArrayList<double[][]>();
        if (ring(1, rings)) {
            draft.polygon(rings);
        }
    }

    private void polygon() throws UnreadableFile {
        content.position(content.position() + BOX);
        int parts = content.getInt();
        int positions = content.getInt();
        if (parts < 1 || positions < parts || 4L * parts + (long) POSITION * positions > content.remaining()) {
            broken();
            return;
        }
        var starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = content.getInt();
        }
        starts[parts] = positions;
        var rings = new ArrayList<double[][]>();
        for (int i = 0; i < parts; i++) {
            if (starts[0] != 0 || starts[i + 1] <= starts[i] || starts[i + 1] > positions) {
                broken();
                return;
            }
            if (!ring(starts[i + 1] - starts[i], rings)) {
                return;
            }
        }
        nest(rings);
    }

    private boolean ring(int positions, List<double[][]> rings) throws UnreadableFile {
        var ring = new Positions(tally);
        for (int i = 0; i < positions; i++) {
            double x = content.getDouble();
            double y = content.getDouble();
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                draft.brokenShape(
                        "position.form", "A position is no number: %s, %s.".formatted(x, y), "found", x + ", " + y);
                return false;
            }
            ring.add(x, y);
        }
        rings.add(ring.toArray());
        return true;
    }

    private void nest(List<double[][]> rings) {
        var nesting = new RingNesting(rings);
        nesting.polygons().forEach(draft::polygon);
        if (!nesting.directionsAgree()) {
            draft.remark(
                    Weight.REPAIR,
                    "ring.direction",
                    "Rings run the wrong way round: which are holes was told by which lie in which.");
        }
    }

    private void broken() {
        draft.brokenShape("shapefile.record", "The record states more rings or positions than it has.");
    }
}
