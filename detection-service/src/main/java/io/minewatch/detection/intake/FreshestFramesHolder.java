package io.minewatch.detection.intake;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** The one place where frames wait, with its figures. */
@ApplicationScoped
class FreshestFramesHolder {

    private final FreshestFrames frames = new FreshestFrames();

    FreshestFramesHolder(MeterRegistry meters) {
        meters.gauge("minewatch.frames.backlog", frames, FreshestFrames::backlog);
        FunctionCounter.builder("minewatch.frames.left", frames, FreshestFrames::left)
                .description("Frames left because a newer one of the same stream came before anybody had time")
                .register(meters);
    }

    FreshestFrames frames() {
        return frames;
    }
}
