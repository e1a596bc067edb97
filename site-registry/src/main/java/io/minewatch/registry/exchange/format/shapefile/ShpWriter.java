package io.minewatch.registry.exchange.format.shapefile;

import io.minewatch.registry.exchange.format.Feature;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Lays out a .shp and its .shx. Record headers are big-endian, all else is little-endian. */
final class ShpWriter {

    private static final int RECORD_HEADER = 8;
    private static final int VERSION = 1000;
    private static final int BOX_AT = 36;

    private final int type;
    private final Envelope box = new Envelope();
    private final ByteBuffer shapes;
    private final ByteBuffer index;

    ShpWriter(int type, List<Feature> features) {
        this.type = type;
        int length = features.stream().mapToInt(f -> RECORD_HEADER + length(f)).sum();
        shapes = ByteBuffer.allocate(ShpFile.HEADER + length).position(ShpFile.HEADER);
        index = ByteBuffer.allocate(ShpFile.HEADER + RECORD_HEADER * features.size())
                .position(ShpFile.HEADER);
        for (int i = 0; i < features.size(); i++) {
            record(i + 1, features.get(i));
        }
        header(shapes);
        header(index);
    }

    byte[] shapes() {
        return shapes.array();
    }

    byte[] index() {
        return index.array();
    }

    private int length(Feature feature) {
        if (feature.polygons().isEmpty()) {
            return 4;
        }
        if (type == ShpRecord.POINT) {
            return 4 + 16;
        }
        int rings = feature.polygons().stream().mapToInt(List::size).sum();
        return 4 + 32 + 8 + 4 * rings + 16 * positions(feature);
    }

    private static int positions(Feature feature) {
        return feature.polygons().stream()
                .flatMap(List::stream)
                .mapToInt(ring -> ring.length)
                .sum();
    }

    private void record(int number, Feature feature) {
        index.putInt(shapes.position() / 2).putInt(length(feature) / 2);
        shapes.putInt(number).putInt(length(feature) / 2).order(ByteOrder.LITTLE_ENDIAN);
        if (feature.polygons().isEmpty()) {
            shapes.putInt(ShpRecord.NOTHING);
        } else if (type == ShpRecord.POINT) {
            shapes.putInt(type);
            position(feature.polygons().getFirst().getFirst()[0]);
        } else {
            polygon(feature);
        }
        shapes.order(ByteOrder.BIG_ENDIAN);
    }

    private void polygon(Feature feature) {
        var rings = feature.polygons().stream().flatMap(List::stream).toList();
        var extent = new Envelope();
        rings.forEach(ring -> {
            for (var position : ring) {
                extent.expandToInclude(position[0], position[1]);
            }
        });
        shapes.putInt(type);
        box(shapes, extent);
        shapes.putInt(rings.size()).putInt(positions(feature));
        int start = 0;
        for (var ring : rings) {
            shapes.putInt(start);
            start += ring.length;
        }
        for (var polygon : feature.polygons()) {
            for (int i = 0; i < polygon.size(); i++) {
                ring(polygon.get(i), i == 0);
            }
        }
    }

    /** Outer rings run clockwise, holes the other way. */
    private void ring(double[][] ring, boolean clockwise) {
        boolean turn = new Ring(ring).clockwise() != clockwise;
        for (int i = 0; i < ring.length; i++) {
            position(ring[turn ? ring.length - 1 - i : i]);
        }
    }

    private void position(double[] position) {
        box.expandToInclude(position[0], position[1]);
        shapes.putDouble(position[0]).putDouble(position[1]);
    }

    private void header(ByteBuffer file) {
        file.order(ByteOrder.BIG_ENDIAN).putInt(0, ShpFile.CODE).putInt(24, file.capacity() / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, VERSION).putInt(32, type).position(BOX_AT);
        box(file, box);
    }

    private static void box(ByteBuffer file, Envelope box) {
        boolean none = box.isNull();
        file.putDouble(none ? 0 : box.getMinX()).putDouble(none ? 0 : box.getMinY());
        file.putDouble(none ? 0 : box.getMaxX()).putDouble(none ? 0 : box.getMaxY());
    }
}
