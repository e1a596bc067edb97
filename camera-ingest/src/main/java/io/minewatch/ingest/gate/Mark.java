package io.minewatch.ingest.gate;

/** What a pixel is taken for in one look. Bytes, since there are fourteen thousand in each. */
final class Mark {

    static final byte STILL = 0;
    /** Stands out. */
    static final byte OUT = 1;
    /** Stands out, and would not if its noise had not been learnt. */
    static final byte RESTLESS = 2;
    /** Part of something that moves. */
    static final byte MOVING = 3;
    /** Part of light that fell on the scene. */
    static final byte LIT = 4;
    /** Would stand out, but lies under a mask or beyond the edge of a shifted picture. */
    static final byte MASKED = 5;

    private Mark() {}
}
