/**
 * Processes of other programs: started, told apart from strangers that took over their number, stopped with all their
 * children. {@link io.minewatch.local.process.Child} is the door.
 */
@NullMarked
package io.minewatch.local.process;

import org.jspecify.annotations.NullMarked;
