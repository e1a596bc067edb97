/**
 * Everything that matters in one file, and back: both databases, the secrets, the evidence pictures.
 *
 * <p>Messages on Kafka are not in it. What they carry into the databases is there already; what site-registry tells the
 * others it tells again, since it looks at its topics when it starts; frames and sightings still under way are lost with
 * their machine, and the cameras send new ones. {@link io.minewatch.local.backup.Backup} and {@link
 * io.minewatch.local.backup.Restore} are the doors.
 */
@NullMarked
package io.minewatch.local.backup;

import org.jspecify.annotations.NullMarked;
