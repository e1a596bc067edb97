package io.minewatch.detection.bench;

import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Network;
import io.minewatch.detection.inference.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether threads that share one session get in each other's way.
 *
 * @param threads that look at pictures, each with a detector of its own on the one network
 */
record Sharing(int threads, double picturesPerSecond) {

    private static final int ROUNDS = 4;

    static List<Sharing> measure(Model model, List<byte[]> pictures) {
        try (var network = Network.load(model)) {
            lookAtAll(network, pictures, 1);
            return List.of(lookAtAll(network, pictures, 1), lookAtAll(network, pictures, 2));
        }
    }

    private static Sharing lookAtAll(Network network, List<byte[]> pictures, int threads) {
        var next = new AtomicInteger();
        int count = pictures.size() * ROUNDS;
        var workers = new ArrayList<Thread>();
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().start(() -> {
                try (var detector = new Detector(network)) {
                    for (int picture = next.getAndIncrement(); picture < count; picture = next.getAndIncrement()) {
                        look(detector, pictures.get(picture % pictures.size()));
                    }
                }
            }));
        }
        workers.forEach(Sharing::await);
        return new Sharing(threads, count / ((System.nanoTime() - start) / 1e9));
    }

    private static void look(Detector detector, byte[] jpeg) {
        try (var picture = Picture.decode(jpeg)) {
            detector.detect(picture, List.of(), Variant.LEAST_SCORE);
        }
    }

    private static void await(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped while measuring", e);
        }
    }
}
