package io.minewatch.ingest.frame;

import io.minewatch.ingest.gate.Luma;

/** A decoded keyframe, good only while it is lent. */
public interface Picture {

    int width();

    int height();

    /** The brightness, as the gate looks at it. */
    Luma luma();

    /** The picture in colour. */
    byte[] jpeg();
}
