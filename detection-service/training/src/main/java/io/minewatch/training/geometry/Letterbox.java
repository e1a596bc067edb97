package io.minewatch.training.geometry;

/**
 * Fits a picture into the network's input: scaled to fit, upper left, the rest grey. A picture that is smaller than the
 * input is scaled up.
 */
public record Letterbox(double scale, int width, int height) {

    /** Grey of the padding, as the base network was trained with. */
    public static final int PADDING = 114;

    public static Letterbox fit(int pictureWidth, int pictureHeight, int width, int height) {
        double scale = Math.min((double) width / pictureWidth, (double) height / pictureHeight);
        return new Letterbox(scale, (int) Math.round(pictureWidth * scale), (int) Math.round(pictureHeight * scale));
    }
}
