package io.minewatch.detection.inference;

import io.minewatch.contract.Box;

/**
 * A rectangle of a picture, in its pixels: what one pass of the network looks at.
 *
 * @param x left edge
 * @param y upper edge
 * @param w width
 * @param h height
 */
record Crop(int x, int y, int w, int h) {

    static Crop whole(int pictureWidth, int pictureHeight) {
        return new Crop(0, 0, pictureWidth, pictureHeight);
    }

    int right() {
        return x + w;
    }

    int bottom() {
        return y + h;
    }

    /** The smallest rectangle that holds both. */
    Crop with(Crop other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Crop(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** A rectangle of that size around the same centre, moved so far that it lies in the picture, which is no smaller. */
    Crop around(int width, int height, int pictureWidth, int pictureHeight) {
        return new Crop(
                Math.clamp(x + (w - width) / 2L, 0, pictureWidth - width),
                Math.clamp(y + (h - height) / 2L, 0, pictureHeight - height),
                width,
                height);
    }

    /** A box normalised to this rectangle, normalised to the picture. */
    Box inPicture(Box box, int pictureWidth, int pictureHeight) {
        return new Box(
                (x + box.x() * w) / pictureWidth,
                (y + box.y() * h) / pictureHeight,
                box.w() * w / pictureWidth,
                box.h() * h / pictureHeight);
    }
}
