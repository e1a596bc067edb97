package io.minewatch.detection.inference;

import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.minewatch.contract.Box;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** A decoded picture, blue-green-red, in native memory: close it. */
public final class Picture implements AutoCloseable {

    /** OpenCV's code for exchanging left and right. */
    private static final int AROUND_THE_UPRIGHT = 1;

    private final Mat pixels;

    private Picture(Mat pixels) {
        this.pixels = pixels;
    }

    /**
     * Decodes a JPEG, or whatever else OpenCV reads.
     *
     * @throws UnreadablePictureException when it is no picture
     */
    public static Picture decode(byte[] file) {
        if (file.length == 0) {
            throw new UnreadablePictureException("an empty file is no picture");
        }
        try (var bytes = new BytePointer(file);
                var buffer = new Mat(1, file.length, org.bytedeco.opencv.global.opencv_core.CV_8UC1, bytes)) {
            var pixels = imdecode(buffer, IMREAD_COLOR);
            if (pixels.empty()) {
                pixels.close();
                throw new UnreadablePictureException("not a picture that can be decoded");
            }
            return new Picture(pixels);
        }
    }

    public int width() {
        return pixels.cols();
    }

    public int height() {
        return pixels.rows();
    }

    /**
     * A part of the picture, scaled: blue, green and red of each pixel, row by row.
     *
     * @param part what lies outside of the picture is left out, so that the rest is stretched
     */
    public byte[] sample(Box part, int width, int height) {
        int left = Math.clamp((int) Math.floor(part.x() * width()), 0, width() - 1);
        int top = Math.clamp((int) Math.floor(part.y() * height()), 0, height() - 1);
        int right = Math.clamp((int) Math.ceil((part.x() + part.w()) * width()), left + 1, width());
        int bottom = Math.clamp((int) Math.ceil(part.bottom() * height()), top + 1, height());
        try (var rectangle = new Rect(left, top, right - left, bottom - top);
                var view = new Mat(pixels, rectangle);
                var size = new Size(width, height);
                var scaled = new Mat()) {
            resize(view, scaled, size, 0, 0, INTER_AREA);
            byte[] bytes = new byte[3 * width * height];
            scaled.data().get(bytes);
            return bytes;
        }
    }

    /** The picture with left and right exchanged: another one, to be closed too. */
    Picture mirrored() {
        var mirrored = new Mat();
        flip(pixels, mirrored, AROUND_THE_UPRIGHT);
        return new Picture(mirrored);
    }

    Mat pixels() {
        return pixels;
    }

    @Override
    public void close() {
        pixels.close();
    }
}
