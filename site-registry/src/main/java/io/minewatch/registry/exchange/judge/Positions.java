package io.minewatch.registry.exchange.judge;

import io.minewatch.contract.GeoPoint;
import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.crs.Misfit;
import io.minewatch.registry.crs.Whereabouts;
import io.minewatch.registry.crs.Whereabouts.Placing;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a draft's numbers into points of the county. */
final class Positions {

    private final Whereabouts whereabouts;
    private final Frame frame;
    private final boolean eastFirst;
    private final Map<String, Misfit> misfits = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Positions(Whereabouts whereabouts, Frame frame, boolean eastFirst) {
        this.whereabouts = whereabouts;
        this.frame = frame;
        this.eastFirst = eastFirst;
    }

    /** The points, those left out that cannot be in the county. */
    List<List<List<GeoPoint>>> read(Draft draft) {
        var polygons = new ArrayList<List<List<GeoPoint>>>();
        for (var polygon : draft.polygons()) {
            var rings = new ArrayList<List<GeoPoint>>();
            for (var ring : polygon) {
                rings.add(ring(ring));
            }
            polygons.add(rings);
        }
        return polygons;
    }

    /** One remark for each way in which positions were wrong, with the first of them. */
    List<Remark> remarks() {
        return misfits.values().stream()
                .map(misfit -> {
                    int count = counts.getOrDefault(misfit.code(), 1);
                    var parameters = new HashMap<>(misfit.parameters());
                    parameters.put("positions", count);
                    return new Remark(Weight.FAULT, misfit.code(), parameters, misfit.message());
                })
                .toList();
    }

    private List<GeoPoint> ring(double[][] positions) {
        var points = new ArrayList<GeoPoint>(positions.length);
        for (var position : positions) {
            double east = eastFirst ? position[0] : position[1];
            double north = eastFirst ? position[1] : position[0];
            switch (whereabouts.place(frame, east, north)) {
                case Placing.At(var point) -> points.add(point);
                case Placing.Off(var misfit) -> {
                    misfits.putIfAbsent(misfit.code(), misfit);
                    counts.merge(misfit.code(), 1, Integer::sum);
                }
            }
        }
        return points;
    }
}
