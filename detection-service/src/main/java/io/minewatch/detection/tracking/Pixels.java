package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;

/** The pixels of the frame at hand, as far as following machines needs them. */
@FunctionalInterface
public interface Pixels {

    /**
     * A part of the frame, scaled: blue, green and red of each pixel, row by row.
     *
     * @param part normalised; what lies outside of the frame is left out, so that the rest is stretched
     */
    byte[] sample(Box part, int width, int height);

    /** Brightness of the pixel {@code i} of a sample, 0 to 255 (ITU-R BT.601). */
    static int brightness(byte[] sample, int i) {
        int blue = sample[3 * i] & 0xff;
        int green = sample[3 * i + 1] & 0xff;
        int red = sample[3 * i + 2] & 0xff;
        return (29 * blue + 150 * green + 77 * red) >> 8;
    }
}
