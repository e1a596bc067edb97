/**
 * Finds machines on frames, follows them, and tells of those that last.
 *
 * <p>A frame comes in over {@code intake}, which hands it to {@code watch}: there {@code inference} finds what is on it and
 * {@code tracking} follows it from frame to frame; {@code publish} tells of what lasted. {@code cli} and {@code bench} run
 * the same watch and inference outside the service; the command line takes the frames of a film from {@code video}, shows
 * what was found with {@code drawing} and has {@code measure} say how good it is.
 */
@NullMarked
package io.minewatch.detection;

import org.jspecify.annotations.NullMarked;
