/**
 * Rules tried on what was seen already, before they go live.
 *
 * <p>{@link io.minewatch.alert.replay.ReplayRules} is the program behind {@code ./minewatch replay}: it reads recorded
 * sightings from the database and the world from its topics, judges each sighting twice, by the live rules and by those to be
 * tried, and prints where the alerts would differ. It writes nothing.
 */
@NullMarked
package io.minewatch.alert.replay;

import org.jspecify.annotations.NullMarked;
