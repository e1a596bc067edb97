/**
 * Tries a calibration before it is recorded: how far off its points are, how far off held-out points are, and how sure
 * it is at the far edge of the picture. Stores nothing.
 *
 * <p>{@link io.minewatch.registry.calibration.TrialResource} is the door, {@link io.minewatch.registry.calibration.Trials}
 * the judgement, {@link io.minewatch.registry.calibration.Trial} what comes out. The geometry is that by which machines
 * are placed, {@code io.minewatch.geolocation}.
 */
@NullMarked
package io.minewatch.registry.calibration;

import org.jspecify.annotations.NullMarked;
