package io.minewatch.detection.inference;

import static org.bytedeco.opencv.global.opencv_dnn.readNetFromONNX;

import java.nio.FloatBuffer;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_dnn.Net;

/** The same network on OpenCV's DNN module: the peer that ONNX Runtime is measured against, used by nothing else. */
public final class OpenCvDetector implements AutoCloseable {

    private final Net net;
    private final Letterbox letterbox;
    private final YoloxDecoder decoder;
    private final Doubles doubles;

    public OpenCvDetector(Model model) {
        try (var onnx = new BytePointer(model.onnx())) {
            this.net = readNetFromONNX(onnx, model.onnx().length);
        }
        this.letterbox = new Letterbox(model);
        this.decoder = new YoloxDecoder(model);
        this.doubles = new Doubles(model.doublesIou());
    }

    /** As {@link Detector#detect}. */
    public List<Detection> detect(Picture picture, double leastScore) {
        net.setInput(letterbox.fitted(picture));
        try (var output = net.forward()) {
            FloatBuffer rows = output.createBuffer();
            var all = decoder.decode(rows, letterbox.scale(), picture.width(), picture.height(), leastScore);
            return doubles.remove(all);
        }
    }

    @Override
    public void close() {
        letterbox.close();
        net.close();
    }
}
