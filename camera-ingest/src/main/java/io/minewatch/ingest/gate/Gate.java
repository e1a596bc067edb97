package io.minewatch.ingest.gate;

import io.minewatch.contract.probe.Mask;
import java.time.Instant;
import java.util.List;

/** The gate of one probe. Used by one thread; any may read its report. */
public final class Gate {

    private final MotionDetector detector;
    private final Pace pace;
    private final MaskedPixels masked = new MaskedPixels();
    private final Tally tally = new Tally();
    private List<Mask> masks = List.of();
    private volatile GateReport report;

    public Gate(GateConfig config) {
        this.detector = new MotionDetector(config);
        this.pace = new Pace(config);
        this.report = tally.report(detector);
    }

    /** The masks of the pose that the camera is in, past and future ones too. */
    public void mask(List<Mask> masks) {
        this.masks = masks;
    }

    /**
     * Judges a decoded picture; call it with every one, since the background is learnt from all of them.
     *
     * @param at when we received it
     */
    public Verdict judge(Luma luma, Instant at) {
        var motion = detector.look(luma, at, masked.at(at, masks));
        tally.looked(motion);
        var reason = pace.step(motion, at);
        reason.ifPresent(tally::opened);
        report = tally.report(detector);
        return reason.<Verdict>map(why -> new Verdict.Pass(why, motion.boxes()))
                .orElseGet(() -> new Verdict.Hold(motion.held()));
    }

    /** How often it opened, why, and what it held back. */
    public GateReport report() {
        return report;
    }
}
