/**
 * The detector on the command line.
 *
 * <p>Picture files come in, lines with what is on them go out; {@link io.minewatch.detection.cli.Detect} is the door.
 */
@NullMarked
package io.minewatch.detection.cli;

import org.jspecify.annotations.NullMarked;
