/**
 * A detector in eight bits: smaller, and faster on processors that multiply bytes.
 *
 * <p>A finished ONNX file and pictures come in; the same graph comes out with {@code QuantizeLinear} and {@code
 * DequantizeLinear} round the operators that ONNX Runtime can then run on bytes (operators of ONNX, opset 13). What is
 * lost and gained is measured, not assumed. The door is {@link io.minewatch.training.quantize.Quantize}.
 */
@NullMarked
package io.minewatch.training.quantize;

import org.jspecify.annotations.NullMarked;
