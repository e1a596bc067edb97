package io.minewatch.ingest.gate;

import org.jspecify.annotations.Nullable;

/** What a blob is. */
enum Kind {
    MOVING(Mark.MOVING, null),
    /** Looks like leaves or ripples where none were known: told as motion, and learnt. */
    PERHAPS_FLICKER(Mark.OUT, null),
    FLICKER(Mark.OUT, HeldBack.FLICKER),
    LIGHT(Mark.LIT, HeldBack.LIGHT),
    RAIN(Mark.OUT, HeldBack.RAIN),
    INSECT(Mark.MOVING, HeldBack.INSECTS);

    private final byte mark;
    private final @Nullable HeldBack cause;

    Kind(byte mark, @Nullable HeldBack cause) {
        this.mark = mark;
        this.cause = cause;
    }

    /** What its pixels teach the background. */
    byte mark() {
        return mark;
    }

    /** Why it does not open the gate, or {@code null} if it does. */
    @Nullable
    HeldBack cause() {
        return cause;
    }
}
