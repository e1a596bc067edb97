/**
 * Programs that measure this service, run by hand: {@code minewatch bench NAME}.
 *
 * <p>{@link io.minewatch.ingest.bench.GateBench} is the door to how well the motion gate does. It takes clips whose truth
 * is known, puts each into weather ({@link io.minewatch.ingest.bench.Condition}), compresses that as a camera would,
 * and shows the pictures, decoded as usual, to the gate and to simpler ways of noticing motion.
 */
@NullMarked
package io.minewatch.ingest.bench;

import org.jspecify.annotations.NullMarked;
