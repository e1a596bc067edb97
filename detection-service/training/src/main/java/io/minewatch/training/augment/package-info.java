/**
 * Makes many views of one picture: far, dim, foggy, blurred, badly compressed.
 */
@NullMarked
package io.minewatch.training.augment;

import org.jspecify.annotations.NullMarked;
