package io.minewatch.ingest.sight;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that is told only once it has held for a while, and taken back only once it has not for a while. */
public final class Lasting {

    private final Duration enterAfter;
    private final Duration leaveAfter;
    private boolean told;
    private Instant since = Instant.EPOCH;
    private @Nullable Instant otherwiseSince;

    public Lasting(Duration enterAfter, Duration leaveAfter) {
        this.enterAfter = enterAfter;
        this.leaveAfter = leaveAfter;
    }

    /** Takes in whether it holds now; says whether it is told. */
    public boolean step(boolean holds, Instant at) {
        if (holds == told) {
            otherwiseSince = null;
            return told;
        }
        var begin = otherwiseSince;
        if (begin == null) {
            begin = at;
            otherwiseSince = at;
        }
        if (!at.isBefore(begin.plus(holds ? enterAfter : leaveAfter))) {
            told = holds;
            since = begin;
            otherwiseSince = null;
        }
        return told;
    }

    /** When what is told now began. */
    public Instant since() {
        return since;
    }
}
