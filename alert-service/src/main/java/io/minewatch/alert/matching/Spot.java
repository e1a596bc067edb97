package io.minewatch.alert.matching;

import io.minewatch.contract.alert.Ellipse;
import java.time.Instant;

/**
 * Where a machine was for a while.
 *
 * @param ellipse the last place
 * @param from since when it has not gone further than the stay radius from there
 * @param until when it was last there
 */
public record Spot(Ellipse ellipse, Instant from, Instant until) {}
