package io.minewatch.registry.change;

import org.jspecify.annotations.Nullable;

/** A part of every year as it was sent: month and day, {@code --04-01} or {@code 04-01}; the last day belongs to it. */
public record SeasonRequest(@Nullable String from, @Nullable String until) {}
