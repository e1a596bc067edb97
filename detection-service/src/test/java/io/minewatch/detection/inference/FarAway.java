package io.minewatch.detection.inference;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.minewatch.contract.Box;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** A picture made small on a large grey one, as if a zoom lens had been turned back. */
final class FarAway {

    /** Where the small picture is, normalised. */
    static final Box WHERE = new Box(0.6, 0.5, 0.12, 0.12);

    private FarAway() {}

    static byte[] within(byte[] picture, int width, int height) {
        var place = new Rect((int) (WHERE.x() * width), (int) (WHERE.y() * height), (int) (WHERE.w() * width), (int)
                (WHERE.h() * height));
        try (var large = new Mat(height, width, CV_8UC3, Scalar.all(114));
                var small = new Mat(large, place);
                var given = Picture.decode(picture);
                var file = new BytePointer()) {
            resize(given.pixels(), small, small.size(), 0, 0, INTER_AREA);
            imencode(".png", large, file);
            byte[] bytes = new byte[(int) file.limit()];
            file.get(bytes);
            return bytes;
        }
    }
}
