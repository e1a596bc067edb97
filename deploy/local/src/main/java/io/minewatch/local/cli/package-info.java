/**
 * The commands of the script {@code minewatch}. {@link io.minewatch.local.cli.Main} is the door.
 */
@NullMarked
package io.minewatch.local.cli;

import org.jspecify.annotations.NullMarked;
