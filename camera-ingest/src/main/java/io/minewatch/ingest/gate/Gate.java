package io.minewatch.ingest.gate;

import java.time.Instant;

/** The gate of one probe. Used by one thread. */
public final class Gate {

    private final MotionDetector detector;
    private final Pace pace;

    public Gate(GateConfig config) {
        this.detector = new MotionDetector(config);
        this.pace = new Pace(config);
    }

    /**
     * Judges a decoded picture; call it with every one, since the background is learnt from all of them.
     *
     * @param at when we received it
     */
    public Verdict judge(Luma luma, Instant at) {
        var motion = detector.look(luma, at);
        return pace.step(motion, at)
                .<Verdict>map(reason -> new Verdict.Pass(reason, motion.boxes()))
                .orElseGet(Verdict.Hold::new);
    }
}
