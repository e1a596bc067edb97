/**
 * Figures of the detector, next to a peer measured in the same run.
 *
 * <p>{@link io.minewatch.detection.bench.DetectorBench} is the door.
 */
@NullMarked
package io.minewatch.detection.bench;

import org.jspecify.annotations.NullMarked;
