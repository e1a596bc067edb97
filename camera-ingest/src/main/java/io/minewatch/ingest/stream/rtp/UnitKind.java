package io.minewatch.ingest.stream.rtp;

import io.minewatch.ingest.stream.Codec;

/** What a unit of the stream (NAL unit) is to somebody who wants keyframes only. */
enum UnitKind {
    /** A piece of a picture that needs no other one (IDR, and in H.265 BLA and CRA too). */
    KEY_SLICE,
    /** A piece of another picture; may still be one that stands alone. */
    SLICE,
    /** Size and shape of pictures (VPS, SPS, PPS). */
    PARAMETERS,
    /** Remarks (SEI), which may say that decoding can begin here. */
    REMARK,
    /** Anything else. */
    OTHER;

    /**
     * The kind of a unit.
     *
     * @param header the unit's first byte in H.264, its first two in H.265
     */
    static UnitKind of(Codec codec, int header) {
        return switch (codec) {
            case H264 ->
                switch (header & 0x1f) {
                    case 5 -> KEY_SLICE;
                    case 1 -> SLICE;
                    case 7, 8 -> PARAMETERS;
                    case 6 -> REMARK;
                    default -> OTHER;
                };
            case H265 -> ofH265(header >> 9 & 0x3f);
        };
    }

    private static UnitKind ofH265(int type) {
        if (type >= 16 && type <= 23) {
            return KEY_SLICE;
        }
        if (type < 16) {
            return SLICE;
        }
        return type >= 32 && type <= 34 ? PARAMETERS : OTHER;
    }
}
