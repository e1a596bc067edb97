package io.minewatch.detection.inference;

import io.minewatch.contract.Box;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the raw outputs of a YOLOX head into detections with calibrated scores.
 *
 * <p>For each cell of each grid: centre = (output + cell) · stride, size = exp(output) · stride, score = objectness ·
 * class probability (Ge et al., YOLOX: Exceeding YOLO Series in 2021, 2021, §2.1).
 */
final class YoloxDecoder {

    private final Model model;
    private final int columns;
    private final float[] outputs;

    YoloxDecoder(Model model) {
        this.model = model;
        this.columns = 5 + model.classes().size();
        this.outputs = new float[rows() * columns];
    }

    /** Cells of all grids. */
    int rows() {
        return model.strides().stream()
                .mapToInt(stride -> (model.inputHeight() / stride) * (model.inputWidth() / stride))
                .sum();
    }

    /** Centre x, centre y, width, height, objectness, class probabilities. */
    int columns() {
        return columns;
    }

    /**
     * Decodes one pass.
     *
     * @param raw {@link #rows} of {@link #columns}
     * @param scale input pixels for each pixel that was looked at
     * @param width of what was looked at, pixels
     * @param height of what was looked at, pixels
     * @param leastScore what scores less, calibrated, is left out
     * @return boxes normalised to what was looked at
     */
    List<Detection> decode(FloatBuffer raw, double scale, int width, int height, double leastScore) {
        raw.get(0, outputs);
        double leastRaw = model.calibration().leastRaw(leastScore);
        var view = new View(scale * width, scale * height);
        var found = new ArrayList<Detection>();
        int row = 0;
        for (int stride : model.strides()) {
            for (int y = 0; y < model.inputHeight() / stride; y++) {
                for (int x = 0; x < model.inputWidth() / stride; x++, row += columns) {
                    if (outputs[row + 4] >= leastRaw) {
                        read(row, x, y, stride, view, leastScore, found);
                    }
                }
            }
        }
        return found;
    }

    private void read(int row, int x, int y, int stride, View view, double leastScore, List<Detection> found) {
        for (int c = 0; c < model.classes().size(); c++) {
            var machine = model.classes().get(c);
            double score = model.calibration().of(machine, outputs[row + 4] * outputs[row + 5 + c]);
            if (score >= leastScore) {
                double cx = (outputs[row] + x) * stride;
                double cy = (outputs[row + 1] + y) * stride;
                double w = Math.exp(outputs[row + 2]) * stride;
                double h = Math.exp(outputs[row + 3]) * stride;
                var box = view.box(cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2);
                if (box != null) {
                    found.add(new Detection(machine, score, box));
                }
            }
        }
    }

    /** The part of the input, in its pixels from the upper left corner, that is not padding. */
    private record View(double width, double height) {

        @Nullable
        Box box(double left, double top, double right, double bottom) {
            double x = Math.max(0, left / width);
            double y = Math.max(0, top / height);
            double w = Math.min(1, right / width) - x;
            double h = Math.min(1, bottom / height) - y;
            return w > 0 && h > 0 ? new Box(x, y, w, h) : null;
        }
    }
}
