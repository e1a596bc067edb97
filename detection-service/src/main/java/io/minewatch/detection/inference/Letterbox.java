package io.minewatch.detection.inference;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.split;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Fits pictures into the network's input: scaled with their shape kept, in the upper left corner, the rest grey.
 *
 * <p>Writes into one and the same native memory from picture to picture, so one thread only; close it.
 */
final class Letterbox implements AutoCloseable {

    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final Scalar grey;
    private final Mat padded;
    private final MatVector channels = new MatVector();
    private final Mat input;
    private final Mat[] planes = new Mat[CHANNELS];
    private double scale;

    Letterbox(Model model) {
        width = model.inputWidth();
        height = model.inputHeight();
        grey = new Scalar(model.padding(), model.padding(), model.padding(), 0);
        padded = new Mat(height, width, CV_8UC3);
        input = new Mat(CHANNELS * height, width, CV_32FC1);
        for (int i = 0; i < CHANNELS; i++) {
            planes[i] = input.rowRange(i * height, (i + 1) * height);
        }
    }

    /**
     * Puts a rectangle of a picture into the input.
     *
     * @param fill how much of the input's width or height it takes, 0 to 1
     */
    void fit(Picture picture, Crop crop, double fill) {
        scale = fill * Math.min(width / (double) crop.w(), height / (double) crop.h());
        int w = Math.clamp(Math.round(crop.w() * scale), 1, width);
        int h = Math.clamp(Math.round(crop.h() * scale), 1, height);
        if (w < width || h < height) {
            padded.put(grey);
        }
        try (var from = new Rect(crop.x(), crop.y(), crop.w(), crop.h());
                var to = new Rect(0, 0, w, h);
                var seen = new Mat(picture.pixels(), from);
                var place = new Mat(padded, to);
                var size = new Size(w, h)) {
            resize(seen, place, size, 0, 0, scale < 1 ? INTER_AREA : INTER_LINEAR);
        }
        split(padded, channels);
        for (int i = 0; i < CHANNELS; i++) {
            channels.get(i).convertTo(planes[i], CV_32F);
        }
    }

    /** Planes blue, green, red of {@code height × width} values 0 to 255; always the same memory. */
    FloatBuffer input() {
        return input.createBuffer();
    }

    /** The same as a matrix, plane under plane. */
    Mat inputRows() {
        return input;
    }

    /** How many input pixels one picture pixel became in the last call. */
    double scale() {
        return scale;
    }

    @Override
    public void close() {
        for (var plane : planes) {
            plane.close();
        }
        input.close();
        channels.close();
        padded.close();
        grey.close();
    }
}
