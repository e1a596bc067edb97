package io.minewatch.detection.inference;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** A decoded picture, blue-green-red, in native memory: close it. */
public final class Picture implements AutoCloseable {

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

    Mat pixels() {
        return pixels;
    }

    @Override
    public void close() {
        pixels.close();
    }
}
