package io.minewatch.training.geometry;

/** The places at which the network may find something: one per cell of three grids, finest first. */
public final class Anchors {

    private static final int[] STRIDES = {8, 16, 32};
    private static final double LARGEST = 12;

    private final float[] cellX;
    private final float[] cellY;
    private final float[] stride;

    public Anchors(int width, int height) {
        int count = 0;
        for (int s : STRIDES) {
            if (width % s != 0 || height % s != 0) {
                throw new IllegalArgumentException("%dx%d is no multiple of %d".formatted(width, height, s));
            }
            count += width / s * (height / s);
        }
        cellX = new float[count];
        cellY = new float[count];
        stride = new float[count];
        int i = 0;
        for (int s : STRIDES) {
            for (int y = 0; y < height / s; y++) {
                for (int x = 0; x < width / s; x++) {
                    cellX[i] = x;
                    cellY[i] = y;
                    stride[i++] = s;
                }
            }
        }
    }

    public int count() {
        return stride.length;
    }

    public float stride(int anchor) {
        return stride[anchor];
    }

    public double centreX(int anchor) {
        return (cellX[anchor] + 0.5) * stride[anchor];
    }

    public double centreY(int anchor) {
        return (cellY[anchor] + 0.5) * stride[anchor];
    }

    /** The box that an anchor's four raw outputs at {@code from} stand for. */
    public Box decode(float[] raw, int from, int anchor) {
        double s = stride[anchor];
        return Box.around(
                (raw[from] + cellX[anchor]) * s,
                (raw[from + 1] + cellY[anchor]) * s,
                Math.exp(Math.min(LARGEST, raw[from + 2])) * s,
                Math.exp(Math.min(LARGEST, raw[from + 3])) * s);
    }
}
