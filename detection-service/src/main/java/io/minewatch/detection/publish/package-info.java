/**
 * Tells the other services what was seen.
 *
 * <p>Sightings with their pictures come in, messages go out; {@link io.minewatch.detection.publish.SightingPublisher} is
 * the door. {@link io.minewatch.detection.publish.DeadLetters} puts aside what nobody can handle.
 */
@NullMarked
package io.minewatch.detection.publish;

import org.jspecify.annotations.NullMarked;
