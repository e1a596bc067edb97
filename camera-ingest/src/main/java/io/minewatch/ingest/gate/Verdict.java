package io.minewatch.ingest.gate;

import io.minewatch.contract.Box;
import io.minewatch.contract.frame.FrameFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gate makes of a frame. */
public sealed interface Verdict {

    /**
     * Publish it.
     *
     * @param motion where something moves; empty when it just came to rest, or nothing did
     */
    record Pass(FrameFacts.Gate reason, List<Box> motion) implements Verdict {

        public Pass {
            motion = List.copyOf(motion);
        }
    }

    /**
     * Nothing to see, or too soon after the last one.
     *
     * @param cause what made the picture change though nothing moved in it, or {@code null} if nothing did
     */
    record Hold(@Nullable HeldBack cause) implements Verdict {}
}
