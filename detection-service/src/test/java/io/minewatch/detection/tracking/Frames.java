package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;
import io.minewatch.contract.ClockSource;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.frame.FrameId;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.detection.inference.Detection;
import io.minewatch.detection.inference.Model;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Builds frames that say only what a test is about. */
final class Frames {

    static final ProbeId PROBE = new ProbeId("990101-probe-001");
    static final Instant START = Instant.parse("2026-11-21T14:00:00Z");

    private Frames() {}

    /** With the default settings, and the shipped model with thresholds of its own: a better model changes no test. */
    static Tracker newTracker() throws IOException {
        var shipped = Model.bundled();
        var model = new Model(
                shipped.name(),
                shipped.version(),
                shipped.classes(),
                shipped.inputWidth(),
                shipped.inputHeight(),
                shipped.padding(),
                shipped.strides(),
                shipped.doublesIou(),
                Arrays.stream(MachineClass.values()).collect(Collectors.toMap(m -> m, m -> 0.4)),
                shipped.calibration(),
                shipped.smallestSize(),
                shipped.onnx(),
                shipped.variants());
        return new Tracker(PROBE, model, TrackingConfig.defaults());
    }

    static SeenFrame frame(double second, Detection... detections) {
        return frame("home", second, detections);
    }

    static SeenFrame frame(String preset, double second, Detection... detections) {
        return frame(StreamRole.SUB, preset, second, detections);
    }

    /** A frame of a burst. */
    static SeenFrame mainFrame(double second, Detection... detections) {
        return frame(StreamRole.MAIN, "home", second, detections);
    }

    static SeenFrame frame(StreamRole stream, String preset, double second, Detection... detections) {
        boolean main = stream == StreamRole.MAIN;
        var at = START.plusMillis(Math.round(second * 1000));
        byte[] jpeg = (stream + " picture at " + at).getBytes(StandardCharsets.UTF_8);
        var facts = new FrameFacts(
                new FrameId(NameIds.of("990101", "frame", stream, at)),
                PROBE,
                preset,
                stream,
                main ? 1920 : 640,
                main ? 1080 : 360,
                at,
                at.plusMillis(80),
                ClockSource.PROBE,
                null,
                Sha256.of(jpeg),
                FrameFacts.Gate.MOTION,
                List.of());
        return new SeenFrame(facts, jpeg, List.of(detections));
    }

    static Detection excavator(double score, double x) {
        return detection(MachineClass.EXCAVATOR, score, x);
    }

    static Detection detection(MachineClass machine, double score, double x) {
        return new Detection(machine, score, new Box(x, 0.5, 0.1, 0.12));
    }
}
