package io.minewatch.contract.probe;

/** What a stream is for. */
public enum StreamRole {
    /** Full resolution, for evidence. */
    MAIN,
    /** Small, for watching. */
    SUB
}
