package io.minewatch.detection.bench;

import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Network;
import io.minewatch.detection.inference.OpenCvDetector;
import io.minewatch.detection.inference.Picture;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * {@code minewatch bench detector [DIR] [--json]}: milliseconds of one core for each picture, decoding included, with
 * ONNX Runtime and, on the same pictures with the same network, with OpenCV's DNN module.
 *
 * <p>Without a folder it looks at generated pictures of a sub-stream's size: the time does not depend on what they show.
 */
public final class DetectorBench {

    private static final int WARM_UP = 10;
    private static final int PICTURES = 60;
    private static final double LEAST_SCORE = 0.05;

    private DetectorBench() {}

    public static void main(String[] arguments) throws IOException {
        boolean json = List.of(arguments).contains("--json");
        var folder =
                List.of(arguments).stream().filter(a -> !a.startsWith("--")).findFirst();
        var pictures = folder.isPresent() ? read(Path.of(folder.get())) : NoisePictures.make(PICTURES, 640, 360);
        var model = Model.bundled();
        Measured onnx;
        Measured openCv;
        try (var network = Network.load(model);
                var detector = new Detector(network)) {
            onnx = measure(pictures, p -> detector.detect(p, LEAST_SCORE).size());
        }
        try (var peer = new OpenCvDetector(model)) {
            openCv = measure(pictures, p -> peer.detect(p, LEAST_SCORE).size());
        }
        print(json, "pictures", pictures.size(), "pictures");
        print(json, "onnxruntime_cpu_ms_per_picture", onnx.cpuMillis, "ms");
        print(json, "onnxruntime_wall_ms_per_picture", onnx.wallMillis, "ms");
        print(json, "onnxruntime_detections", onnx.detections, "detections");
        print(json, "opencv_dnn_cpu_ms_per_picture", openCv.cpuMillis, "ms");
        print(json, "opencv_dnn_wall_ms_per_picture", openCv.wallMillis, "ms");
        print(json, "opencv_dnn_detections", openCv.detections, "detections");
        print(json, "cpu_ratio_to_opencv_dnn", onnx.cpuMillis / openCv.cpuMillis, "ratio");
    }

    private static Measured measure(List<byte[]> pictures, ToIntFunction<Picture> detect) {
        for (int i = 0; i < WARM_UP; i++) {
            look(pictures.get(i % pictures.size()), detect);
        }
        long wall = System.nanoTime();
        long cpu = processCpuNanos();
        int detections = 0;
        for (var picture : pictures) {
            detections += look(picture, detect);
        }
        return new Measured(
                (processCpuNanos() - cpu) / 1e6 / pictures.size(),
                (System.nanoTime() - wall) / 1e6 / pictures.size(),
                detections);
    }

    private static int look(byte[] file, ToIntFunction<Picture> detect) {
        try (var picture = Picture.decode(file)) {
            return detect.applyAsInt(picture);
        }
    }

    private static long processCpuNanos() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return system.getProcessCpuTime();
    }

    private static List<byte[]> read(Path folder) throws IOException {
        var pictures = new ArrayList<byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().limit(PICTURES).toList()) {
                pictures.add(Files.readAllBytes(file));
            }
        }
        return pictures;
    }

    private static void print(boolean json, String name, double value, String unit) {
        var form = json ? "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}%n" : "%-36s %10.3f %s%n";
        System.out.printf(Locale.ROOT, form, name, value, unit);
    }

    private record Measured(double cpuMillis, double wallMillis, int detections) {}
}
