package io.minewatch.ingest.burst;

/** How a burst went. */
sealed interface Outcome {

    /** It showed something. */
    record Shown(int frames) implements Outcome {}

    /** It showed nothing. */
    record Failed(String reason) implements Outcome {}

    /** Its probe was let go of before it showed anything. */
    record Withdrawn() implements Outcome {}
}
