package io.minewatch.registry.site;

import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.change.ValidRequest;
import org.jspecify.annotations.Nullable;

/** A site's state as it was sent. */
public record StateRequest(
        SiteState.@Nullable Kind kind, @Nullable ValidRequest valid) {}
