package io.minewatch.detection.bench;

import io.minewatch.contract.Box;
import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Network;
import io.minewatch.detection.inference.OpenCvDetector;
import io.minewatch.detection.inference.Picture;
import java.util.List;

/** One way to look at a picture. */
interface Variant extends AutoCloseable {

    /** From here on the command line shows a detection. */
    double LEAST_SCORE = 0.05;

    /** As at a busy pit: two excavators and a lorry, far apart. */
    List<Box> MOTION =
            List.of(new Box(0.1, 0.6, 0.04, 0.05), new Box(0.5, 0.4, 0.03, 0.04), new Box(0.85, 0.7, 0.05, 0.05));

    String name();

    /** Looks, and says how many passes of the network that took. */
    int look(Picture picture);

    @Override
    void close();

    static Variant whole(String name, Model model) {
        return onnxRuntime(name, model, (detector, picture) -> {
            detector.detect(picture, List.of(), LEAST_SCORE);
            return 1;
        });
    }

    static Variant closer(String name, Model model) {
        return onnxRuntime(name, model, (detector, picture) -> {
            detector.detect(picture, MOTION, LEAST_SCORE);
            return detector.passes(picture.width(), picture.height(), MOTION);
        });
    }

    static Variant thorough(String name, Model model) {
        return onnxRuntime(name, model, (detector, picture) -> {
            detector.detect(picture, LEAST_SCORE);
            return detector.passes(picture.width(), picture.height());
        });
    }

    static Variant openCv(String name, Model model) {
        var peer = new OpenCvDetector(model);
        return new Named(
                name,
                picture -> {
                    peer.detect(picture, LEAST_SCORE);
                    return 1;
                },
                peer::close);
    }

    private static Variant onnxRuntime(String name, Model model, Way way) {
        var network = Network.load(model);
        var detector = new Detector(network);
        return new Named(name, picture -> way.look(detector, picture), () -> {
            detector.close();
            network.close();
        });
    }

    /** How a detector is asked. */
    interface Way {

        int look(Detector detector, Picture picture);
    }

    /** A look at a picture. */
    interface Look {

        int at(Picture picture);
    }

    /** A variant made of its parts. */
    record Named(String name, Look look, Runnable end) implements Variant {

        @Override
        public int look(Picture picture) {
            return look.at(picture);
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
