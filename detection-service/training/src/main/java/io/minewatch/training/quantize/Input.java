package io.minewatch.training.quantize;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.minewatch.training.geometry.Letterbox;
import io.minewatch.training.picture.Picture;
import io.minewatch.training.picture.Placement;
import java.nio.FloatBuffer;

/**
 * A picture as the network takes it.
 *
 * @param pixels letterboxed, blue-green-red, {@code width} by {@code height}
 */
record Input(Picture pixels) {

    static Input of(Picture picture, int width, int height) {
        var fit = Letterbox.fit(picture.width(), picture.height(), width, height);
        var canvas = Picture.filled(width, height, Letterbox.PADDING);
        new Placement((double) fit.width() / picture.width(), (double) fit.height() / picture.height(), 0, 0, false)
                .paint(picture, canvas, 0, 0, fit.width(), fit.height());
        return new Input(canvas);
    }

    /** {@code batch} times the picture: batch, 3, height, width; values 0 to 255. The caller closes it. */
    OnnxTensor tensor(int batch) throws OrtException {
        int plane = pixels.width() * pixels.height();
        var values = new float[batch * 3 * plane];
        for (int channel = 0; channel < batch * 3; channel++) {
            for (int i = 0; i < plane; i++) {
                values[channel * plane + i] = pixels.bgr()[3 * i + channel % 3] & 255;
            }
        }
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(values), new long[] {
            batch, 3, pixels.height(), pixels.width()
        });
    }
}
