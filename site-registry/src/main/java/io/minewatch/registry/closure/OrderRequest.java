package io.minewatch.registry.closure;

import io.minewatch.contract.site.Closure.MeasureKind;
import io.minewatch.registry.change.ChangeRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order to close a site, whole. {@code expectedRevision} is the site's. */
public record OrderRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable Instant orderedAt,
        @Nullable Instant closeBy,
        @Nullable List<MeasureKind> measures)
        implements ChangeRequest {}
