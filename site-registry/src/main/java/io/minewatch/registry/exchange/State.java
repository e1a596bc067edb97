package io.minewatch.registry.exchange;

/** How far an import has come. */
public enum State {
    /** It is being read and judged, or waits for it. */
    READING,
    /** A person looks at it. */
    READY,
    /** Nothing of the file can be taken. */
    REFUSED,
    /** It is being stored, or waits for it. */
    STORING,
    /** All of it is in the registry. */
    STORED,
    /** We failed, and nothing was stored. */
    FAILED
}
