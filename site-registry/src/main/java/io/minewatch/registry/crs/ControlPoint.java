package io.minewatch.registry.crs;

/**
 * A point that was surveyed in both frames, by which a transformation shows whether it is the right one.
 *
 * @param legacyFirst in the legacy frame, in the order of its axes, with {@code legacySecond}
 * @param first in the CGCS2000 frame of the same kind (degrees, or the same zone), with {@code second}
 */
public record ControlPoint(double legacyFirst, double legacySecond, double first, double second) {}
