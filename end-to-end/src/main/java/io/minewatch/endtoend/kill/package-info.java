/**
 * What is left after parts of the system are killed under load, next to what is left when none is.
 *
 * <p>{@link io.minewatch.endtoend.kill.KillRig} runs PostGIS, Kafka and alert-service and kills them; {@link
 * io.minewatch.endtoend.kill.KillLoad} makes the same sightings for both runs, {@link io.minewatch.endtoend.kill.KillRun}
 * sends them, {@link io.minewatch.endtoend.kill.People} deal with the alerts, and {@link io.minewatch.endtoend.kill.Facts}
 * reads what was made of it all.
 */
@NullMarked
package io.minewatch.endtoend.kill;

import org.jspecify.annotations.NullMarked;
