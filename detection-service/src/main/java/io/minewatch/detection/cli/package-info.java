/**
 * The detector on the command line.
 *
 * <p>Pictures and videos come in, lines with what is on them go out: {@link io.minewatch.detection.cli.Detect} is the door.
 * Or labelled pictures come in, and how good the detector is goes out: {@link io.minewatch.detection.cli.Eval}.
 */
@NullMarked
package io.minewatch.detection.cli;

import org.jspecify.annotations.NullMarked;
