package io.minewatch.registry.exchange.judge;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.registry.exchange.format.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a draft's polygons.
 *
 * @param shape as it would be stored, or {@code null} if it cannot be
 * @param asFiled polygon, rings, positions before anything was mended; {@code null} if nothing was, or not every
 *     position lies in the county
 */
public record JudgedShape(
        @Nullable MultiPolygon shape, @Nullable List<List<List<GeoPoint>>> asFiled, List<Remark> remarks) {

    static JudgedShape refused(List<Remark> remarks) {
        return new JudgedShape(null, null, remarks);
    }
}
