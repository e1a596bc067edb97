package io.minewatch.registry.exchange.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.GeoPoint;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.judge.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of a file, and what would come of it.
 *
 * @param head what has the revision that counts: the subject itself, or the site of a permit
 * @param subject the id it will have, or {@code null} if none can be made
 * @param revision at which the head was found; 0 if it is not registered
 * @param exists whether the subject is registered
 * @param unchanged whether the registry holds just this already
 * @param shape as it would be stored
 * @param asFiled polygons of rings of points before the repair
 * @param request what its room would be asked for, without id, time and revision
 */
public record JudgedRow(
        Draft draft,
        Verdict verdict,
        @Nullable String head,
        @Nullable String subject,
        long revision,
        boolean exists,
        boolean unchanged,
        String name,
        List<Remark> remarks,
        @Nullable Geometry shape,
        @Nullable List<List<List<GeoPoint>>> asFiled,
        @Nullable Double squareMeters,
        @Nullable JsonNode request) {}
