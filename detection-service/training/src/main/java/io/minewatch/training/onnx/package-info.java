/**
 * The ONNX file as we need it: weights out, weights in, and the same graph as a network that learns.
 *
 * <p>The graph itself is never rebuilt by hand, so what we train is what we ship, to the last operator. The door is
 * {@link io.minewatch.training.onnx.OnnxModel}.
 */
@NullMarked
package io.minewatch.training.onnx;

import org.jspecify.annotations.NullMarked;
