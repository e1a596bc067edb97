/**
 * Takes still pictures out of video files, as a probe would send them.
 *
 * <p>A file comes in, JPEGs with the second they were taken at come out; {@link io.minewatch.detection.video.VideoFile} is
 * the door.
 */
@NullMarked
package io.minewatch.detection.video;

import org.jspecify.annotations.NullMarked;
