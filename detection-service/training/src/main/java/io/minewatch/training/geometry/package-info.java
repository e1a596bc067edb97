/**
 * Boxes, letterboxes and anchors: where things are, in which picture's pixels.
 */
@NullMarked
package io.minewatch.training.geometry;

import org.jspecify.annotations.NullMarked;
