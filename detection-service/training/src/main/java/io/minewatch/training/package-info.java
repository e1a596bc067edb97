/**
 * How the detector was made, to run again: from a folder of pictures to an ONNX file.
 *
 * <p>The doors are {@link io.minewatch.training.Train} and {@link io.minewatch.training.Evaluate}.
 */
@NullMarked
package io.minewatch.training;

import org.jspecify.annotations.NullMarked;
