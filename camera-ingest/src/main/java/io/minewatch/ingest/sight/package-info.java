/**
 * What a picture says of the camera that took it: whether the lens is covered, whether it still looks where it used to,
 * whether the same picture comes over and over, whether it is black.
 *
 * <p>{@link io.minewatch.ingest.sight.CameraSight} is the door: small pictures go in one after another, a {@link
 * io.minewatch.ingest.sight.View} comes out of each. All that is known of the preset is what the probe itself showed
 * before: the directions of its edges ({@code Edges}), which night, fog and rain weaken but do not turn.
 *
 * <p>Plain arithmetic, used by one thread; docs/design/video.md says where the figures come from.
 */
@NullMarked
package io.minewatch.ingest.sight;

import org.jspecify.annotations.NullMarked;
