package io.minewatch.detection.measure;

/** A detection that was found right or wrong. Those of which nobody can tell are no calls. */
public record Call(double score, boolean right) {}
