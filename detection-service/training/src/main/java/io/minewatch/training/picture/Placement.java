package io.minewatch.training.picture;

import io.minewatch.training.geometry.Box;

/**
 * Where a picture lies on a canvas.
 *
 * @param x of the picture's left edge on the canvas
 * @param y of the picture's upper edge on the canvas
 * @param mirrored left and right swapped
 */
public record Placement(double scaleX, double scaleY, double x, double y, boolean mirrored) {

    /** Paints the picture, but nothing left of {@code fromX} and above {@code fromY}. */
    public void paint(Picture picture, Picture canvas, int fromX, int fromY) {
        paint(picture, canvas, fromX, fromY, canvas.width(), canvas.height());
    }

    /** Paints the picture into the given part of the canvas, bilinear, from a halved copy where it shrinks a lot. */
    public void paint(Picture picture, Picture canvas, int fromX, int fromY, int toX, int toY) {
        var source = picture;
        double stepX = 1 / scaleX;
        double stepY = 1 / scaleY;
        while (Math.min(stepX, stepY) > 1.5 && Math.min(source.width(), source.height()) > 3) {
            var half = source.halved();
            stepX *= (double) half.width() / source.width();
            stepY *= (double) half.height() / source.height();
            source = half;
        }
        int w = source.width();
        int h = source.height();
        var from = source.bgr();
        var to = canvas.bgr();
        int left = Math.max(fromX, (int) Math.ceil(x - 0.5));
        int right = Math.min(toX, (int) Math.floor(x + w / stepX - 0.5) + 1);
        int top = Math.max(fromY, (int) Math.ceil(y - 0.5));
        int bottom = Math.min(toY, (int) Math.floor(y + h / stepY - 0.5) + 1);
        for (int cy = top; cy < bottom; cy++) {
            double sy = Math.clamp((cy + 0.5 - y) * stepY - 0.5, 0, h - 1);
            int y0 = (int) sy;
            int y1 = Math.min(h - 1, y0 + 1);
            int fy = (int) (256 * (sy - y0));
            for (int cx = left; cx < right; cx++) {
                double sx = (cx + 0.5 - x) * stepX - 0.5;
                sx = Math.clamp(mirrored ? w - 1 - sx : sx, 0, w - 1);
                int x0 = (int) sx;
                int x1 = Math.min(w - 1, x0 + 1);
                int fx = (int) (256 * (sx - x0));
                int out = 3 * (cy * canvas.width() + cx);
                for (int c = 0; c < 3; c++) {
                    int upper =
                            (from[3 * (y0 * w + x0) + c] & 255) * (256 - fx) + (from[3 * (y0 * w + x1) + c] & 255) * fx;
                    int lower =
                            (from[3 * (y1 * w + x0) + c] & 255) * (256 - fx) + (from[3 * (y1 * w + x1) + c] & 255) * fx;
                    to[out + c] = (byte) ((upper * (256 - fy) + lower * fy + 32768) >> 16);
                }
            }
        }
    }

    /** Where a box of the picture, in its pixels, lies on the canvas. */
    public Box place(Box box, int pictureWidth) {
        var flipped = mirrored
                ? new Box(pictureWidth - box.right(), box.top(), pictureWidth - box.left(), box.bottom())
                : box;
        return flipped.scaled(scaleX, scaleY).moved(x, y);
    }
}
