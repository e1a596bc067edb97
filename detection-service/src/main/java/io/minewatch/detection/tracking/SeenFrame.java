package io.minewatch.detection.tracking;

import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.detection.inference.Detection;
import java.util.List;

/**
 * A frame and what was found on it.
 *
 * @param jpeg the picture as it came, kept as evidence
 */
@SuppressWarnings("ArrayRecordComponent") // passed on untouched and never compared
public record SeenFrame(FrameFacts facts, byte[] jpeg, List<Detection> detections) {}
