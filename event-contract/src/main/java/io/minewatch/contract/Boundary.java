package io.minewatch.contract;

import java.time.Instant;

/**
 * Where something lies, for a while.
 *
 * @param shape in CGCS2000 degrees
 * @param recordedAt when the registry came to know it
 */
public record Boundary(MultiPolygon shape, Validity valid, Instant recordedAt) {}
