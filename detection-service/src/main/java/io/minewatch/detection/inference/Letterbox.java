package io.minewatch.detection.inference;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImage;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Fits pictures into the network's input: scaled with their shape kept, in the upper left corner, the rest grey.
 *
 * <p>Keeps its native buffers from picture to picture, so one thread only; close it.
 */
final class Letterbox implements AutoCloseable {

    private final int width;
    private final int height;
    private final Scalar grey;
    private final Mat scaled = new Mat();
    private final Mat padded = new Mat();
    private final Mat blob = new Mat();
    private final Scalar noMean = new Scalar(0, 0, 0, 0);
    private double scale;

    Letterbox(Model model) {
        width = model.inputWidth();
        height = model.inputHeight();
        grey = new Scalar(model.padding(), model.padding(), model.padding(), 0);
    }

    /** Planes blue, green, red of {@code height × width} values 0 to 255; valid until the next call. */
    FloatBuffer fit(Picture picture) {
        return fitted(picture).createBuffer();
    }

    /** The same as a four-dimensional matrix, as OpenCV's own networks take it. */
    Mat fitted(Picture picture) {
        scale = Math.min(width / (double) picture.width(), height / (double) picture.height());
        int w = Math.clamp(Math.round(picture.width() * scale), 1, width);
        int h = Math.clamp(Math.round(picture.height() * scale), 1, height);
        try (var size = new Size(w, h);
                var whole = new Size(width, height)) {
            resize(picture.pixels(), scaled, size, 0, 0, scale < 1 ? INTER_AREA : INTER_LINEAR);
            copyMakeBorder(scaled, padded, 0, height - h, 0, width - w, BORDER_CONSTANT, grey);
            blobFromImage(padded, blob, 1.0, whole, noMean, false, false, CV_32F);
        }
        return blob;
    }

    /** How many input pixels one picture pixel became in the last call. */
    double scale() {
        return scale;
    }

    @Override
    public void close() {
        scaled.close();
        padded.close();
        blob.close();
        grey.close();
        noMean.close();
    }
}
