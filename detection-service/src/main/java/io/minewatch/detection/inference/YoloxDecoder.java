package io.minewatch.detection.inference;

import io.minewatch.contract.Box;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the raw outputs of a YOLOX head into detections.
 *
 * <p>For each cell of each grid: centre = (output + cell) · stride, size = exp(output) · stride, score = objectness ·
 * class probability (Ge et al., YOLOX: Exceeding YOLO Series in 2021, 2021, §2.1).
 */
final class YoloxDecoder {

    private final Model model;

    YoloxDecoder(Model model) {
        this.model = model;
    }

    /**
     * Decodes one picture's outputs.
     *
     * @param outputs rows of centre x, centre y, width, height, objectness, class probabilities
     * @param scale input pixels for each picture pixel
     * @param leastScore what scores less is left out
     */
    List<Detection> decode(FloatBuffer outputs, double scale, int pictureWidth, int pictureHeight, double leastScore) {
        var found = new ArrayList<Detection>();
        int row = 0;
        int columns = 5 + model.classes().size();
        for (int stride : model.strides()) {
            for (int y = 0; y < model.inputHeight() / stride; y++) {
                for (int x = 0; x < model.inputWidth() / stride; x++, row += columns) {
                    float objectness = outputs.get(row + 4);
                    if (objectness < leastScore) {
                        continue;
                    }
                    for (int c = 0; c < model.classes().size(); c++) {
                        double score = objectness * outputs.get(row + 5 + c);
                        if (score < leastScore) {
                            continue;
                        }
                        double w = Math.exp(outputs.get(row + 2)) * stride / scale / pictureWidth;
                        double h = Math.exp(outputs.get(row + 3)) * stride / scale / pictureHeight;
                        double cx = (outputs.get(row) + x) * stride / scale / pictureWidth;
                        double cy = (outputs.get(row + 1) + y) * stride / scale / pictureHeight;
                        var box = withinPicture(cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2);
                        if (box != null) {
                            found.add(new Detection(model.classes().get(c), score, box));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable Box withinPicture(double left, double top, double right, double bottom) {
        double x = Math.max(0, left);
        double y = Math.max(0, top);
        double w = Math.min(1, right) - x;
        double h = Math.min(1, bottom) - y;
        return w > 0 && h > 0 ? new Box(x, y, w, h) : null;
    }
}
