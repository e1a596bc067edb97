package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.ProtocolSurprise;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a session's description tells of a codec (RFC 6184, 8.1 and RFC 7798, 7.1). */
record FormatParameters(Map<String, String> values) {

    private static final String H264_SETS = "sprop-parameter-sets";
    private static final List<String> H265_SETS = List.of("sprop-vps", "sprop-sps", "sprop-pps");
    private static final byte[] START_CODE = {0, 0, 0, 1};

    static FormatParameters parse(String text) {
        var values = new TreeMap<String, String>();
        for (var field : text.split(";")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                var name = field.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                values.put(name, field.substring(equals + 1).strip());
            }
        }
        return new FormatParameters(values);
    }

    /** The codec that these parameters belong to, for cameras that do not name it. */
    Optional<Codec> codec() {
        if (values.containsKey(H264_SETS)) {
            return Optional.of(Codec.H264);
        }
        return values.containsKey("sprop-sps") ? Optional.of(Codec.H265) : Optional.empty();
    }

    /** Packets in the order of decoding are all that we can read. */
    void requireOrder() throws ProtocolSurprise {
        boolean interleaved = "2".equals(values.get("packetization-mode"));
        boolean numbered = !values.getOrDefault("sprop-max-don-diff", "0").equals("0");
        if (interleaved || numbered) {
            throw new ProtocolSurprise("interleaved-mode");
        }
    }

    /** The parameter sets in it, Annex B. What cannot be read is left out: they mostly come with the pictures too. */
    byte[] parameterSets() {
        var bytes = new ByteArrayOutputStream();
        add(values.getOrDefault(H264_SETS, ""), bytes);
        H265_SETS.forEach(name -> add(values.getOrDefault(name, ""), bytes));
        return bytes.toByteArray();
    }

    private static void add(String units, ByteArrayOutputStream bytes) {
        for (var unit : units.split(",")) {
            try {
                var decoded = Base64.getDecoder().decode(unit.strip());
                if (decoded.length > 0) {
                    bytes.writeBytes(START_CODE);
                    bytes.writeBytes(decoded);
                }
            } catch (IllegalArgumentException e) {
                // Left out, see above.
            }
        }
    }
}
