/**
 * Says how good a detector is, and what its scores are worth.
 *
 * <p>Labelled pictures with what was found on them come in ({@link io.minewatch.detection.measure.Exhibit}), figures for
 * each class come out; {@link io.minewatch.detection.measure.Evaluation} is the door. The training asks {@link
 * io.minewatch.detection.measure.CalibrationFit}, {@link io.minewatch.detection.measure.Threshold} and {@link
 * io.minewatch.detection.measure.SmallestSize} what to write into the model's description. It only counts: pictures and
 * networks are not its business. {@link io.minewatch.detection.measure.LabelFolder} reads labels as they lie on disk.
 */
@NullMarked
package io.minewatch.detection.measure;

import org.jspecify.annotations.NullMarked;
