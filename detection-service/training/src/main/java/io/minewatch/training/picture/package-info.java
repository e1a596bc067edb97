/** Pixels: reading, shrinking, warping. A picture is BGR, as the network's. */
@NullMarked
package io.minewatch.training.picture;

import org.jspecify.annotations.NullMarked;
