package io.minewatch.detection.drawing;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.FILLED;
import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.getTextSize;
import static org.bytedeco.opencv.global.opencv_imgproc.putText;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;

import io.minewatch.contract.MachineClass;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Draws boxes with class and score into a picture. What alerts is bold and drawn last, the rest is thin. */
public final class Drawing implements AutoCloseable {

    /** At this height of a picture letters have the size at which they were designed. */
    private static final double FULL_SIZE = 1100;

    private final Mat pixels;
    private final double scale;

    private Drawing(Mat pixels) {
        this.pixels = pixels;
        this.scale = Math.clamp(Math.sqrt((double) pixels.cols() * pixels.rows()) / FULL_SIZE, 0.38, 2);
    }

    /**
     * Draws into a copy of a picture.
     *
     * @param file a picture that can be decoded
     * @param suffix of the file's name, with its dot, which says how to write it
     * @return the new file
     */
    public static byte[] draw(byte[] file, List<Mark> marks, String suffix) {
        try (var bytes = new BytePointer(file);
                var buffer = new Mat(1, file.length, org.bytedeco.opencv.global.opencv_core.CV_8UC1, bytes);
                var drawing = new Drawing(imdecode(buffer, IMREAD_COLOR))) {
            marks.stream().filter(mark -> !mark.alert()).forEach(drawing::draw);
            marks.stream().filter(Mark::alert).forEach(drawing::draw);
            return drawing.encoded(suffix);
        }
    }

    private void draw(Mark mark) {
        var box = mark.detection().box();
        int left = (int) Math.round(box.x() * pixels.cols());
        int top = (int) Math.round(box.y() * pixels.rows());
        int right = (int) Math.round((box.x() + box.w()) * pixels.cols());
        int bottom = (int) Math.round(box.bottom() * pixels.rows());
        int thick = mark.alert() ? Math.max(2, (int) Math.round(3 * scale)) : 1;
        try (var frame = new Rect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
                var colour = colour(mark.detection().machine());
                var black = new Scalar(0, 0, 0, 0)) {
            if (mark.alert()) {
                // A dark rim, so that a bright box shows on a bright ground as well.
                rectangle(pixels, frame, black, thick + 2, LINE_AA, 0);
            }
            rectangle(pixels, frame, colour, thick, LINE_AA, 0);
            write(mark, left, top, colour, black);
        }
    }

    /** Above the box, or inside of it where there is no room above. */
    private void write(Mark mark, int left, int top, Scalar colour, Scalar black) {
        var text = String.format(
                Locale.ROOT,
                "%s %.2f",
                mark.detection().machine().name().toLowerCase(Locale.ROOT),
                mark.detection().score());
        double size = mark.alert() ? scale : 0.8 * scale;
        int stroke = size > 0.8 ? 2 : 1;
        try (var below = new IntPointer(1);
                var extent = getTextSize(text, FONT_HERSHEY_SIMPLEX, size, stroke, below)) {
            int height = extent.height() + 6;
            int x = Math.clamp(left, 0, Math.max(0, pixels.cols() - extent.width() - 6));
            int y = top >= height ? top - height : top;
            if (mark.alert()) {
                try (var plate = new Rect(x, y, extent.width() + 6, height)) {
                    rectangle(pixels, plate, colour, FILLED, LINE_AA, 0);
                }
            }
            try (var at = new Point(x + 3, y + height - 3)) {
                if (!mark.alert()) {
                    putText(pixels, text, at, FONT_HERSHEY_SIMPLEX, size, black, stroke + 2, LINE_AA, false);
                }
                putText(
                        pixels,
                        text,
                        at,
                        FONT_HERSHEY_SIMPLEX,
                        size,
                        mark.alert() ? black : colour,
                        stroke,
                        LINE_AA,
                        false);
            }
        }
    }

    /** Bright ones, which black letters can be read on; blue, green, red. */
    private static Scalar colour(MachineClass machine) {
        return switch (machine) {
            case EXCAVATOR -> new Scalar(0, 200, 255, 0);
            case LOADER -> new Scalar(60, 140, 255, 0);
            case TRUCK -> new Scalar(255, 190, 70, 0);
            case VESSEL -> new Scalar(230, 230, 60, 0);
            case CAR, BUS -> new Scalar(200, 200, 200, 0);
            case PERSON -> new Scalar(150, 230, 150, 0);
        };
    }

    private byte[] encoded(String suffix) {
        try (var file = new BytePointer()) {
            if (!imencode(suffix, pixels, file)) {
                throw new IllegalArgumentException("no picture can be written as " + suffix);
            }
            byte[] bytes = new byte[(int) file.limit()];
            file.get(bytes);
            return bytes;
        }
    }

    @Override
    public void close() {
        pixels.close();
    }
}
