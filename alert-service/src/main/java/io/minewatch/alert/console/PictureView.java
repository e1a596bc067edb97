package io.minewatch.alert.console;

import io.minewatch.contract.Box;
import io.minewatch.contract.ClockSource;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.sighting.EvidenceFacts;
import java.time.Instant;
import java.util.List;

/** A picture that shows a machine; {@code box} is x, y, w, h, normalised. */
public record PictureView(
        String sha256,
        List<Double> box,
        Instant capturedAt,
        Instant receivedAt,
        ClockSource clockSource,
        MachineClass machine,
        double score,
        String probe) {

    static PictureView of(EvidenceFacts facts) {
        return new PictureView(
                facts.sha256().hex(),
                box(facts.box()),
                facts.capturedAt(),
                facts.receivedAt(),
                facts.clockSource(),
                facts.machine(),
                facts.score(),
                facts.probe().value());
    }

    private static List<Double> box(Box box) {
        return List.of(box.x(), box.y(), box.w(), box.h());
    }
}
