/**
 * The newest picture of a probe, for whoever calibrates it.
 *
 * <p>{@link io.minewatch.registry.picture.PictureResource} is the door. {@link
 * io.minewatch.registry.picture.LatestFrames} reads the picture off the frames topic at the moment it is asked for;
 * nothing is kept here but {@link io.minewatch.registry.picture.PictureViews}, who looked at which.
 */
@NullMarked
package io.minewatch.registry.picture;

import org.jspecify.annotations.NullMarked;
