package io.minewatch.ingest.bench;

import io.minewatch.contract.Box;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.ingest.gate.Gate;
import io.minewatch.ingest.gate.GateConfig;
import io.minewatch.ingest.gate.Luma;
import io.minewatch.ingest.gate.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A way of noticing motion. */
interface Watcher {

    /**
     * Looks at a picture.
     *
     * @return where something moves, possibly nowhere any more, if the frame is let through for it
     */
    Optional<List<Box>> look(Luma luma, Instant at);

    /** Minewatch's own. */
    static Watcher gate(GateConfig config) {
        var gate = new Gate(config);
        return (luma, at) ->
                gate.judge(luma, at) instanceof Verdict.Pass pass && pass.reason() != FrameFacts.Gate.HEARTBEAT
                        ? Optional.of(pass.motion())
                        : Optional.empty();
    }
}
