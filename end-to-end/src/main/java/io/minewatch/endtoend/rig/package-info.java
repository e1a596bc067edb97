/**
 * Brings up what is measured: cameras in a process of their own, the real service with a Kafka of its own, and the
 * programs it is compared with. {@link io.minewatch.endtoend.rig.Rig} is the door.
 *
 * <p>Home and ports are private, so that a county on the same machine is not touched; both go when the JVM ends, and what
 * a killed JVM left behind is swept up by the next.
 */
@NullMarked
package io.minewatch.endtoend.rig;

import org.jspecify.annotations.NullMarked;
