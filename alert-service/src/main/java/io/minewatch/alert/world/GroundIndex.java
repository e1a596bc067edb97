package io.minewatch.alert.world;

import io.minewatch.contract.MultiPolygon;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds what lies near by the boxes round it; filled once, then read by any thread. */
final class GroundIndex<T> {

    private final HPRtree tree = new HPRtree();

    void add(MultiPolygon shape, T item) {
        var box = new Envelope();
        for (var polygon : shape.coordinates()) {
            polygon.getFirst().forEach(point -> box.expandToInclude(point.lon(), point.lat()));
        }
        tree.insert(box, item);
    }

    void build() {
        tree.build();
    }

    /** Everything whose box meets {@code box}. */
    @SuppressWarnings("unchecked")
    void visit(Envelope box, Consumer<? super T> visitor) {
        tree.query(box, item -> visitor.accept((T) item));
    }
}
