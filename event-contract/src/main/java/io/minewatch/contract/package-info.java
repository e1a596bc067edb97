/**
 * The words the services use with one another.
 *
 * <p>Everything that crosses a Kafka topic is a record in here: no framework, no database, no more logic than reading a
 * record rightly takes. One sub-package per step of the pipeline, in the order in which an event travels:
 *
 * <pre>
 *   probe, site, area -> frame -> sighting -> alert -> dispatch
 * </pre>
 *
 * <p>A published event is never changed in place. A field may be added as {@code @Nullable}; for anything else write a
 * new event on a new topic and retire the old one. The files under {@code src/test/resources/golden} hold one JSON
 * example of every event ever published, and the build reads them all back.
 */
@NullMarked
package io.minewatch.contract;

import org.jspecify.annotations.NullMarked;
