/**
 * The whole system on the simulator: measured here, tested beside it.
 *
 * <p>{@code bench} holds the programs behind {@code ./minewatch bench}; {@code rig} brings up what they measure, with a
 * home and ports of its own, {@code county} the whole system by the script; {@code measure} is the arithmetic.
 */
@NullMarked
package io.minewatch.endtoend;

import org.jspecify.annotations.NullMarked;
