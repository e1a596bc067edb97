package io.minewatch.detection.bench;

import io.minewatch.contract.MachineClass;
import io.minewatch.detection.inference.Calibration;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All ways to look, which take turns. */
final class Variants implements AutoCloseable {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 3;
    private static final int COCO_CLASSES = 80;
    private static final int COCO_INPUT = 416;

    private final List<Variant> variants = new ArrayList<>();

    private Variants() {}

    /**
     * Loads them.
     *
     * @param base the untouched COCO network, or {@code null} when nobody has it at hand
     */
    static Variants of(Model model, @Nullable Path base) throws IOException {
        var all = new Variants();
        all.variants.add(Variant.whole("whole", model));
        all.variants.add(Variant.closer("closer", model));
        all.variants.add(Variant.thorough("thorough", model));
        for (var variant : model.variants().keySet()) {
            all.variants.add(Variant.whole(variant, model.variant(variant)));
        }
        all.variants.add(Variant.openCv("opencv_dnn", model));
        if (base != null) {
            all.variants.add(Variant.whole("base_coco", coco(model, Files.readAllBytes(base))));
        }
        return all;
    }

    /** What is not measured, and why. */
    static List<String> leftOut(Model model, @Nullable Path base) {
        var leftOut = new ArrayList<String>();
        if (model.variants().isEmpty()) {
            leftOut.add("other forms of the network: the model has none");
        }
        if (base == null) {
            leftOut.add("the untouched COCO network: name it with --base");
        }
        return leftOut;
    }

    List<Figures> measure(List<byte[]> pictures) {
        var watches = variants.stream().map(v -> new Stopwatch(v.name())).toList();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < variants.size(); i++) {
                var watch = round < 0 ? new Stopwatch("warm up") : watches.get(i);
                var some = round < 0 ? pictures.subList(0, 1) : pictures;
                for (var jpeg : some) {
                    look(variants.get(i), jpeg, watch);
                }
            }
        }
        return watches.stream().map(Stopwatch::figures).toList();
    }

    private static void look(Variant variant, byte[] jpeg, Stopwatch watch) {
        watch.start();
        try (var picture = Picture.decode(jpeg)) {
            watch.decoded();
            watch.looked(variant.look(picture));
        }
    }

    /** Only its time is of interest, so its eighty classes need no names. */
    private static Model coco(Model ours, byte[] onnx) {
        return new Model(
                "yolox-nano-coco",
                "0.1.1",
                Collections.nCopies(COCO_CLASSES, MachineClass.CAR),
                COCO_INPUT,
                COCO_INPUT,
                ours.padding(),
                ours.strides(),
                ours.doublesIou(),
                Map.of(),
                Calibration.none(),
                Map.of(),
                onnx,
                Map.of());
    }

    @Override
    public void close() {
        variants.forEach(Variant::close);
    }
}
