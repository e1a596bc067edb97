package io.minewatch.alert.console;

import io.minewatch.contract.Box;
import io.minewatch.contract.ClockSource;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.sighting.Condition;
import io.minewatch.contract.sighting.EvidenceFacts;
import io.minewatch.contract.sighting.Sighting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that shows a machine.
 *
 * @param box x, y, w, h, normalised
 * @param activity what the machine was about, {@code null} when nobody could tell
 * @param conditions what made seeing hard
 */
public record PictureView(
        String sha256,
        List<Double> box,
        Instant capturedAt,
        Instant receivedAt,
        ClockSource clockSource,
        MachineClass machine,
        double score,
        String probe,
        @Nullable Activity activity,
        List<Condition> conditions) {

    static PictureView of(EvidenceFacts facts) {
        return of(facts, null);
    }

    static PictureView of(EvidenceFacts facts, @Nullable Sighting sighting) {
        return new PictureView(
                facts.sha256().hex(),
                box(facts.box()),
                facts.capturedAt(),
                facts.receivedAt(),
                facts.clockSource(),
                facts.machine(),
                facts.score(),
                facts.probe().value(),
                sighting == null ? null : sighting.activity(),
                sighting == null ? List.of() : List.copyOf(sighting.conditions()));
    }

    private static List<Double> box(Box box) {
        return List.of(box.x(), box.y(), box.w(), box.h());
    }
}
