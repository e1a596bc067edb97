package io.minewatch.alert.matching;

import io.minewatch.contract.alert.Ellipse;
import java.time.Instant;

/** Where a machine was for some seconds. */
public record Stretch(Ellipse ellipse, Instant from, Instant until) {}
