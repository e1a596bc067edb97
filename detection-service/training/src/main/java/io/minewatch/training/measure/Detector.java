package io.minewatch.training.measure;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.minewatch.training.geometry.Anchors;
import io.minewatch.training.geometry.Detection;
import io.minewatch.training.geometry.Letterbox;
import io.minewatch.training.picture.Picture;
import io.minewatch.training.picture.Placement;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at pictures with a finished ONNX file, as the service will: so its figures are the file's, not the training's. */
public final class Detector implements AutoCloseable {

    private static final double DOUBLE = 0.5;

    private final OrtSession session;
    private final Anchors anchors;
    private final int width;
    private final int height;
    private final FloatBuffer input;

    public Detector(byte[] onnx, int threads) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = OrtEnvironment.getEnvironment().createSession(onnx, options);
        }
        var shape =
                ((TensorInfo) session.getInputInfo().values().iterator().next().getInfo()).getShape();
        height = (int) shape[2];
        width = (int) shape[3];
        anchors = new Anchors(width, height);
        input = FloatBuffer.wrap(new float[3 * width * height]);
    }

    /** Everything found with at least the given score, in the picture's own pixels. */
    public List<Detection> find(Picture picture, double least) throws OrtException {
        var box = fit(picture);
        var canvas = Picture.filled(width, height, Letterbox.PADDING);
        new Placement((double) box.width() / picture.width(), (double) box.height() / picture.height(), 0, 0, false)
                .paint(picture, canvas, 0, 0, box.width(), box.height());
        var found = new ArrayList<Detection>();
        var raw = run(canvas);
        int outputs = raw.length / anchors.count();
        for (int anchor = 0; anchor < anchors.count(); anchor++) {
            int at = anchor * outputs;
            int kind = 0;
            for (int c = 1; c < outputs - 5; c++) {
                kind = raw[at + 5 + c] > raw[at + 5 + kind] ? c : kind;
            }
            double score = raw[at + 4] * raw[at + 5 + kind];
            if (score >= least) {
                found.add(new Detection(
                        kind,
                        score,
                        box.toPicture(anchors.decode(raw, at, anchor)).within(picture.width(), picture.height())));
            }
        }
        return Detection.withoutDoubles(found, DOUBLE);
    }

    Letterbox fit(Picture picture) {
        return Letterbox.fit(picture.width(), picture.height(), width, height);
    }

    private float[] run(Picture canvas) throws OrtException {
        int plane = width * height;
        var values = input.array();
        var bgr = canvas.bgr();
        for (int i = 0; i < plane; i++) {
            values[i] = bgr[3 * i] & 255;
            values[plane + i] = bgr[3 * i + 1] & 255;
            values[2 * plane + i] = bgr[3 * i + 2] & 255;
        }
        try (var tensor = OnnxTensor.createTensor(
                        OrtEnvironment.getEnvironment(), input, new long[] {1, 3, height, width});
                var result = session.run(Map.of("images", tensor))) {
            var output = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var raw = new float[output.remaining()];
            output.get(raw);
            return raw;
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
