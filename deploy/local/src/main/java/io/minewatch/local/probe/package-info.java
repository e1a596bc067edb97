/**
 * Enters a real camera into the running system, through site-registry like any clerk's program. {@link
 * io.minewatch.local.probe.ProbeEntry} is the door.
 */
@NullMarked
package io.minewatch.local.probe;

import org.jspecify.annotations.NullMarked;
