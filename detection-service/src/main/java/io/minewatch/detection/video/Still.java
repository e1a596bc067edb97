package io.minewatch.detection.video;

/**
 * A picture out of a video.
 *
 * @param second since the video's beginning
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 */
@SuppressWarnings("ArrayRecordComponent") // passed on untouched and never compared
public record Still(double second, int width, int height, byte[] jpeg) {}
