/**
 * Pictures stored under their SHA-256, checked at each look, with a log of who looked.
 *
 * <p>{@code EvidenceConsumer} takes them off Kafka, {@link io.minewatch.alert.evidence.Evidence} is the door for the rest.
 */
@NullMarked
package io.minewatch.alert.evidence;

import org.jspecify.annotations.NullMarked;
