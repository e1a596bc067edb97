package io.minewatch.simulator.rtsp;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The units without which nothing can be decoded, told to a viewer ahead of the pictures. */
sealed interface ParameterSets {

    /** As they stand in the {@code fmtp} line. */
    String asFormatParameters();

    static ParameterSets of(Codec codec, List<byte[]> units) {
        return switch (codec) {
            case H264 -> new Avc(first(codec, units, 7), first(codec, units, 8));
            case H265 -> new Hevc(first(codec, units, 32), first(codec, units, 33), first(codec, units, 34));
        };
    }

    private static byte[] first(Codec codec, List<byte[]> units, int type) {
        return units.stream()
                .filter(unit -> codec.typeOf(unit) == type)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("clip has no %s unit of type %d".formatted(codec, type)));
    }

    private static String base64(byte[] unit) {
        return Base64.getEncoder().encodeToString(unit);
    }

    /** Of H.264 (RFC 6184, 8.1). */
    @SuppressWarnings("ArrayRecordComponent")
    record Avc(byte[] sps, byte[] pps) implements ParameterSets {
        @Override
        public String asFormatParameters() {
            return "packetization-mode=1;profile-level-id=%s;sprop-parameter-sets=%s,%s"
                    .formatted(HexFormat.of().formatHex(sps, 1, 4), base64(sps), base64(pps));
        }
    }

    /** Of H.265 (RFC 7798, 7.1). */
    @SuppressWarnings("ArrayRecordComponent")
    record Hevc(byte[] vps, byte[] sps, byte[] pps) implements ParameterSets {
        @Override
        public String asFormatParameters() {
            return "sprop-vps=%s;sprop-sps=%s;sprop-pps=%s".formatted(base64(vps), base64(sps), base64(pps));
        }
    }
}
