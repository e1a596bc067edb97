package io.minewatch.ingest.gate;

import org.jspecify.annotations.Nullable;

/** What a blob is. */
enum Kind {
    MOVING(Mark.MOVING, true, null),
    /** Looks like leaves or ripples where none were known: told as motion, and learnt. */
    PERHAPS_FLICKER(Mark.OUT, true, null),
    FLICKER(Mark.OUT, false, HeldBack.FLICKER),
    LIGHT(Mark.LIT, false, HeldBack.LIGHT),
    /** Where something stood so long that it became background, and is gone. Its going was motion enough. */
    LEFT(Mark.LIT, false, null),
    RAIN(Mark.OUT, false, HeldBack.RAIN),
    INSECT(Mark.MOVING, false, HeldBack.INSECTS);

    private final byte mark;
    private final boolean opens;
    private final @Nullable HeldBack cause;

    Kind(byte mark, boolean opens, @Nullable HeldBack cause) {
        this.mark = mark;
        this.opens = opens;
        this.cause = cause;
    }

    /** What its pixels teach the background. */
    byte mark() {
        return mark;
    }

    /** Whether it is motion. */
    boolean opens() {
        return opens;
    }

    /** What else it is, if that is worth telling. */
    @Nullable
    HeldBack cause() {
        return cause;
    }
}
