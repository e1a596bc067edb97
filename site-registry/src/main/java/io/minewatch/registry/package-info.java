/**
 * What the county holds for true: its areas, probes and mine sites, and since when it does.
 *
 * <p>A request comes in by a class ending {@code Resource}, is judged by the request record itself ({@code check}), and
 * made by the plural noun of its room within {@link io.minewatch.registry.change.Changes}, which sees to revisions,
 * repeats and the order of recorded time. The {@code outbox} then tells Kafka.
 *
 * <p>Time has two axes. Every fact is a row that is only ever inserted. Its {@code valid} range says when it holds in
 * the world, {@code recorded_at} when we came to know it; of two rows for the same instant the one recorded later holds.
 * There is no {@code recorded_until}: it is the next row's {@code recorded_at}, and storing it would mean changing a
 * fact. So the service's database role needs no right to update or delete facts, and has none. What has no time in the
 * world by itself (names, addresses, which township) has recorded time only.
 *
 * <p>Plain JDBC, no object mapper: rows that are never changed have no state to track, and the bitemporal questions are
 * SQL.
 */
@NullMarked
package io.minewatch.registry;

import org.jspecify.annotations.NullMarked;
