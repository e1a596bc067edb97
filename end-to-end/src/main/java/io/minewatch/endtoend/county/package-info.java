/**
 * A whole county, brought up by the script as a person would, and looked at from outside. {@link
 * io.minewatch.endtoend.county.RunningCounty} is the door.
 */
@NullMarked
package io.minewatch.endtoend.county;

import org.jspecify.annotations.NullMarked;
