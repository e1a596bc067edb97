package io.minewatch.registry.change;

/** A subject with the moment at which it is looked at, in a list. */
public record Known(String id, Moment moment) {}
