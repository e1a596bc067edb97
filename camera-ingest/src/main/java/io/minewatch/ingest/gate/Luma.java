package io.minewatch.ingest.gate;

/**
 * The brightness of a picture, shrunk to the one size in which the gate looks at all of them: what must be seen is as
 * big there in the sub stream as in the main stream.
 *
 * @param values row by row, as unsigned bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Luma(byte[] values) {

    public static final int WIDTH = 160;
    public static final int HEIGHT = 90;
    public static final int PIXELS = WIDTH * HEIGHT;

    public Luma {
        if (values.length != PIXELS) {
            throw new IllegalArgumentException("a gate's picture has %d pixels: %d".formatted(PIXELS, values.length));
        }
    }

    int at(int pixel) {
        return values[pixel] & 0xff;
    }

    /** Whether nothing can be made out: even the brightest hundredth is next to black. */
    public boolean isBlack(int ceiling) {
        int bright = 0;
        for (byte value : values) {
            if ((value & 0xff) > ceiling && ++bright >= PIXELS / 100) {
                return false;
            }
        }
        return true;
    }
}
