package io.minewatch.ingest.sight;

/** What can be wrong with pictures that come, the gravest first. */
public enum Flaw {
    /** The same picture comes over and over. */
    FROZEN,
    /** The structure of the scene went all of a sudden. */
    COVERED,
    /** Another scene, or the same one shifted. */
    MOVED,
    /** Black, and it came on slowly or in the dark. */
    DARK
}
