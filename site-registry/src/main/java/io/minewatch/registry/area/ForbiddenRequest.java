package io.minewatch.registry.area;

import io.minewatch.registry.change.SeasonRequest;
import io.minewatch.registry.change.ValidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A time in which nothing may be taken from an area.
 *
 * @param season every year; left out, all year round
 * @param valid while the rule holds; left out, until further notice
 */
public record ForbiddenRequest(
        @Nullable SeasonRequest season,
        @Nullable ValidRequest valid,
        @Nullable String reason) {}
