/**
 * A Kafka broker from Maven's jars, as a process of its own, and the contract's topics on it. {@link
 * io.minewatch.local.kafka.KafkaBroker} is the door.
 */
@NullMarked
package io.minewatch.local.kafka;

import org.jspecify.annotations.NullMarked;
