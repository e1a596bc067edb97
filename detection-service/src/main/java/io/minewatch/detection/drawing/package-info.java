/**
 * Pictures with what was found on them, for people to look at.
 *
 * <p>A picture file and its detections come in, a picture file with boxes goes out; {@link
 * io.minewatch.detection.drawing.Drawing} is the door.
 */
@NullMarked
package io.minewatch.detection.drawing;

import org.jspecify.annotations.NullMarked;
