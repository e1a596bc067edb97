/**
 * The programs behind {@code ./minewatch bench}: each class whose name ends in Bench is one, found by its name.
 *
 * <p>They bring up what they measure on the simulator, with a home and ports of its own, and print figures with their
 * targets.
 */
@NullMarked
package io.minewatch.endtoend.bench;

import org.jspecify.annotations.NullMarked;
