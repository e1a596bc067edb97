/**
 * Tells Kafka what the registry holds: every change is told after it is committed, at least once, each subject's
 * revisions in order, whatever dies in between.
 *
 * <p>{@link io.minewatch.registry.change.Changes} writes a row into {@code pending} with each change. {@link
 * io.minewatch.registry.outbox.OutboxLoop} has {@link io.minewatch.registry.outbox.Outbox} send what is pending, and when
 * it starts {@link io.minewatch.registry.outbox.TopicAudit} looks whether Kafka still has what it was told. Why it is
 * made so is in docs/decisions/0004-outbox.md.
 */
@NullMarked
package io.minewatch.registry.outbox;

import org.jspecify.annotations.NullMarked;
