package io.minewatch.endtoend.rig;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.ProbeStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Key frames of some probes, sent and handled, counted at a moment when none is under way. */
public record ProbeTally(long sent, long handled) {

    /** The rig tells states every few seconds, so that counting need not hold key frames back for long. */
    public static final Duration TOLD_EVERY = Duration.ofSeconds(5);

    /**
     * Holds key frames back until every probe's state was told, and counts.
     *
     * @throws IllegalStateException when a probe's state is not told
     */
    public static ProbeTally take(Rig rig, Statuses statuses, List<ProbeId> probes) throws InterruptedException {
        rig.cameras().holdKeyframes(true);
        try {
            rig.awaitCalm();
            var calm = Instant.now();
            if (!statuses.awaitToldAfter(calm, probes, TOLD_EVERY.multipliedBy(3))) {
                throw new IllegalStateException("camera-ingest does not tell how each probe is");
            }
            long handled = probes.stream()
                    .flatMap(p -> statuses.find(p).stream())
                    .mapToLong(ProbeStatus::framesHandled)
                    .sum();
            return new ProbeTally(rig.cameras().countKeyframesSent(probes), handled);
        } finally {
            rig.cameras().holdKeyframes(false);
        }
    }

    /** What came since an earlier count. */
    public ProbeTally since(ProbeTally earlier) {
        return new ProbeTally(sent - earlier.sent, handled - earlier.handled);
    }

    public double handledShare() {
        return sent == 0 ? Double.NaN : (double) handled / sent;
    }
}
