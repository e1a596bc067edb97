package io.minewatch.contract.alert;

import io.minewatch.contract.GeoPoint;

/**
 * Where a machine stands on the ground, and how sure that is: one standard deviation along each axis.
 *
 * @param centre most likely place
 * @param semiMajorMeters standard error along the longer axis
 * @param semiMinorMeters standard error across it
 * @param bearingDegrees of the longer axis, clockwise from north, 0 to 180
 */
public record Ellipse(GeoPoint centre, double semiMajorMeters, double semiMinorMeters, double bearingDegrees) {}
