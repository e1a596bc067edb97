package io.minewatch.registry.site;

import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.change.ChangeRequest;
import io.minewatch.registry.change.ValidRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One more state of a site. */
public record AddedState(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        SiteState.@Nullable Kind kind,
        @Nullable ValidRequest valid)
        implements ChangeRequest {}
