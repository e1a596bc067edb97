package io.minewatch.detection.inference;

import static org.bytedeco.opencv.global.opencv_dnn.readNetFromONNX;

import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_dnn.Net;

/** The same network on OpenCV's DNN module: the peer that ONNX Runtime is measured against, used by nothing else. */
public final class OpenCvDetector implements AutoCloseable {

    private final Net net;
    private final Letterbox letterbox;
    private final Mat input;
    private final YoloxDecoder decoder;
    private final Doubles doubles;

    public OpenCvDetector(Model model) {
        try (var onnx = new BytePointer(model.onnx())) {
            this.net = readNetFromONNX(onnx, model.onnx().length);
        }
        this.letterbox = new Letterbox(model);
        this.input = letterbox.inputRows().reshape(1, new int[] {1, 3, model.inputHeight(), model.inputWidth()});
        this.decoder = new YoloxDecoder(model);
        this.doubles = new Doubles(model.doublesIou());
    }

    /** As {@link Detector#detect(io.minewatch.detection.inference.Picture, List, double)} without regions. */
    public List<Detection> detect(Picture picture, double leastScore) {
        letterbox.fit(picture, Crop.whole(picture.width(), picture.height()), 1);
        net.setInput(input);
        try (var output = net.forward()) {
            var all = decoder.decode(
                    output.createBuffer(), letterbox.scale(), picture.width(), picture.height(), leastScore);
            return doubles.remove(all);
        }
    }

    @Override
    public void close() {
        input.close();
        letterbox.close();
        net.close();
    }
}
