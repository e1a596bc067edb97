package io.minewatch.ingest.stream.rtp;

/** Told of keyframes that nobody will see. */
public interface Losses {

    /** A keyframe is lost. */
    void lost(Why why);

    /** Why a keyframe is lost. */
    enum Why {
        /** Packets of it are missing. */
        PACKETS_MISSING,
        /** It is larger than any camera's, or there is no room for it. */
        TOO_LARGE,
        /** Whoever watches was still busy with earlier ones. */
        NOT_FETCHED
    }
}
