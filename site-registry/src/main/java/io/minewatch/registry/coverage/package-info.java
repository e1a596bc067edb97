/**
 * What the probes can see of the county, and what nobody watches.
 *
 * <p>A machine is seen where the picture shows it as large as the detector needs it. {@link
 * io.minewatch.registry.coverage.Coverages} is the door: it puts together the calibration in force, the picture's width,
 * the usual size of a machine and the detector's published smallest size. Hills, trees and walls are not known, so the
 * true ground is smaller; {@link io.minewatch.registry.coverage.CoverageConfig} says where each figure comes from.
 */
@NullMarked
package io.minewatch.registry.coverage;

import org.jspecify.annotations.NullMarked;
