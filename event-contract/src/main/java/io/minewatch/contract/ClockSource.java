package io.minewatch.contract;

/** Whose clock {@code capturedAt} was read from. */
public enum ClockSource {
    /** The probe's, from an RTCP sender report, and within five seconds of ours. */
    PROBE,
    /** Ours at arrival: the probe sent no wall time yet, or one that is too far off to believe. */
    ARRIVAL
}
