/**
 * How wrong an answer is, and in which direction it should move. Plain arithmetic, no tensors.
 */
@NullMarked
package io.minewatch.training.loss;

import org.jspecify.annotations.NullMarked;
