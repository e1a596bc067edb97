package io.minewatch.ingest.stream;

/** How pictures are compressed. */
public enum Codec {
    H264,
    H265;

    /** Whether a unit of the stream (NAL unit) with this first byte holds the picture's size and shape (SPS). */
    public boolean isParameterSet(byte first) {
        return switch (this) {
            case H264 -> (first & 0x1f) == 7;
            case H265 -> (first >> 1 & 0x3f) == 33;
        };
    }
}
