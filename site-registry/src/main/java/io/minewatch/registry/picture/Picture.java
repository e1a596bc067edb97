package io.minewatch.registry.picture;

import io.minewatch.contract.frame.FrameFacts;

/**
 * A picture of a probe with what is known of it.
 *
 * @param jpeg not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Picture(byte[] jpeg, FrameFacts facts) {}
