package io.minewatch.detection.bench;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.randu;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.blur;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** JPEGs of blurred noise, about as heavy to decode as a probe's. */
final class NoisePictures {

    private NoisePictures() {}

    static List<byte[]> make(int count, int width, int height) {
        var pictures = new ArrayList<byte[]>();
        try (var pixels = new Mat(height, width, CV_8UC3);
                var black = new Mat(new double[] {0});
                var white = new Mat(new double[] {255});
                var kernel = new Size(9, 9)) {
            for (int i = 0; i < count; i++) {
                randu(pixels, black, white);
                blur(pixels, pixels, kernel);
                pictures.add(jpeg(pixels));
            }
        }
        return pictures;
    }

    private static byte[] jpeg(Mat pixels) {
        try (var file = new BytePointer()) {
            imencode(".jpg", pixels, file);
            byte[] bytes = new byte[(int) file.limit()];
            file.get(bytes);
            return bytes;
        }
    }
}
