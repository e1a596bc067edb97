package io.minewatch.simulator.rtsp;

/** What has to be known of a codec to cut its byte stream into RTP packets (RFC 6184, RFC 7798). */
public enum Codec {
    H264(1) {
        @Override
        int typeOf(byte[] unit) {
            return unit[0] & 31;
        }

        @Override
        boolean isSlice(int type) {
            return type >= 1 && type <= 5;
        }

        @Override
        boolean isKey(int type) {
            return type == 5;
        }

        @Override
        boolean opensPicture(byte[] unit) {
            int type = typeOf(unit);
            return isSlice(type) ? (unit[1] & 0x80) != 0 : type >= 6 && type <= 9;
        }

        @Override
        byte[] fragmentHeader(byte[] unit, boolean first, boolean last) {
            return new byte[] {(byte) (unit[0] & 0x60 | 28), (byte) (flags(first, last) | typeOf(unit))};
        }
    },
    H265(2) {
        @Override
        int typeOf(byte[] unit) {
            return unit[0] >> 1 & 63;
        }

        @Override
        boolean isSlice(int type) {
            return type < 32;
        }

        @Override
        boolean isKey(int type) {
            return type >= 16 && type <= 21;
        }

        @Override
        boolean opensPicture(byte[] unit) {
            int type = typeOf(unit);
            return isSlice(type) ? (unit[2] & 0x80) != 0 : type >= 32 && type <= 35 || type == 39;
        }

        @Override
        byte[] fragmentHeader(byte[] unit, boolean first, boolean last) {
            byte kind = (byte) (unit[0] & 0x81 | 49 << 1);
            return new byte[] {kind, unit[1], (byte) (flags(first, last) | typeOf(unit))};
        }
    };

    private final int headerLength;

    Codec(int headerLength) {
        this.headerLength = headerLength;
    }

    /** The codec by a file's ending. */
    static Codec ofFileName(String name) {
        return name.endsWith("265") || name.endsWith("hevc") ? H265 : H264;
    }

    /** Bytes of a unit's own header, which a fragment's header replaces. */
    int headerLength() {
        return headerLength;
    }

    abstract int typeOf(byte[] unit);

    abstract boolean isSlice(int type);

    abstract boolean isKey(int type);

    /** Whether a new picture begins with this unit, if the one before already has a slice. */
    abstract boolean opensPicture(byte[] unit);

    abstract byte[] fragmentHeader(byte[] unit, boolean first, boolean last);

    private static int flags(boolean first, boolean last) {
        return (first ? 0x80 : 0) | (last ? 0x40 : 0);
    }
}
