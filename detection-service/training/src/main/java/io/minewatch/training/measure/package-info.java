/**
 * How good a finished ONNX file is: average precision, false alarms, thresholds, the model card.
 */
@NullMarked
package io.minewatch.training.measure;

import org.jspecify.annotations.NullMarked;
