package io.minewatch.ingest.sight;

/** What a picture shows, compared with what its probe showed before. */
enum Scene {
    /** The scene remembered, or nothing is remembered yet. */
    FAMILIAR,
    /** Its structure went, and not into the dark. */
    GONE,
    /** Black all of a sudden, out of the light. */
    BLACKED_OUT,
    /** Black, out of the dark. */
    BLACK,
    /** Structure enough, but another scene's, and it stands still. */
    OTHER,
    /** Not to be recognised, and no wonder: it is dark, or everything moves. */
    UNTOLD;

    boolean isStrange() {
        return this == GONE || this == BLACKED_OUT || this == OTHER;
    }
}
