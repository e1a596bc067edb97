package io.minewatch.training.quantize;

/** The values of a tensor that matter; what lies outside is cut off. */
record Range(double low, double high) {}
