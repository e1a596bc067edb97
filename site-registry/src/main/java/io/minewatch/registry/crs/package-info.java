/**
 * Frames of reference: what two numbers mean on the ground.
 *
 * <p>Everything is stored in CGCS2000 degrees (EPSG:4490). {@link io.minewatch.registry.crs.Frames} is the door: it knows
 * the frames that need nothing but their definition, and the legacy ones, which become a
 * {@link io.minewatch.registry.crs.Frame} only together with the file's own transformation parameters and a control
 * point. {@link io.minewatch.registry.crs.Whereabouts} guesses what happened to numbers that cannot lie in the county.
 *
 * <p>WGS 84 and CGCS2000 agree to decimetres and are taken for one.
 */
@NullMarked
package io.minewatch.registry.crs;

import org.jspecify.annotations.NullMarked;
