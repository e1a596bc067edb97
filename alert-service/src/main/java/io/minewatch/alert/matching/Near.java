package io.minewatch.alert.matching;

import io.minewatch.contract.Boundary;

/**
 * How a machine stands to a site or an area near it.
 *
 * @param ground the site or the area
 * @param boundary the one of its boundaries that was in force
 * @param probability that the machine stands inside
 * @param metersToBorder from the likeliest place to the border; negative inside
 */
public record Near<T>(T ground, Boundary boundary, double probability, double metersToBorder) {}
