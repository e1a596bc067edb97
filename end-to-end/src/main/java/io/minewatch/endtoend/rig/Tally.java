package io.minewatch.endtoend.rig;

import java.util.List;

/**
 * Key frames at both ends, counted at a moment when none is under way: so every one that was sent was handled, was
 * counted as undecodable, or was lost on the way.
 */
public record Tally(long sent, long decoded, long undecodable, long framesPassed, long framesUndelivered) {

    /** Holds key frames back for a moment and counts. */
    public static Tally take(Rig rig) throws InterruptedException {
        rig.cameras().holdKeyframes(true);
        rig.awaitCalm();
        long sent = rig.cameras().countKeyframesSent(rig.probes());
        var metrics = rig.ingestMetrics();
        rig.cameras().holdKeyframes(false);
        return new Tally(
                sent,
                sum(metrics.stream().map(ServiceMetrics::keyframesDecoded).toList()),
                sum(metrics.stream().map(ServiceMetrics::keyframesUndecodable).toList()),
                sum(metrics.stream().map(ServiceMetrics::framesPassed).toList()),
                sum(metrics.stream().map(ServiceMetrics::framesUndelivered).toList()));
    }

    /** What came since an earlier count. */
    public Tally since(Tally earlier) {
        return new Tally(
                sent - earlier.sent,
                decoded - earlier.decoded,
                undecodable - earlier.undecodable,
                framesPassed - earlier.framesPassed,
                framesUndelivered - earlier.framesUndelivered);
    }

    /** Sent and not handled, for whatever reason. */
    public long lost() {
        return sent - decoded;
    }

    /** The share of what was sent that was handled. */
    public double handledShare() {
        return sent == 0 ? Double.NaN : (double) decoded / sent;
    }

    private static long sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }
}
