/**
 * From a camera to a frame on Kafka.
 *
 * <p>One room for each step: {@code stream} pulls encoded keyframes, {@code frame} decodes, shrinks and publishes them,
 * {@code gate} says whether one is worth publishing, and {@code probe} decides which cameras this copy of the service
 * watches, runs them through the other three and tells how they are doing.
 */
@NullMarked
package io.minewatch.ingest;

import org.jspecify.annotations.NullMarked;
