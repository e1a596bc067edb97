/**
 * Pictures on their way from camera-ingest to detection-service. {@link io.minewatch.contract.frame.FrameFacts} is the
 * door.
 */
@NullMarked
package io.minewatch.contract.frame;

import org.jspecify.annotations.NullMarked;
