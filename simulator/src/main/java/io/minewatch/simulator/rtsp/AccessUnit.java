package io.minewatch.simulator.rtsp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One picture as RTP packets ready to be copied, each framed for interleaving in the RTSP connection (RFC 2326, 10.12).
 *
 * <p>Sequence number, time stamp and source are left open; {@link RtpOutput} fills them in for each viewer.
 *
 * @param packets all packets, one after the other
 * @param offsets where each packet begins, at its dollar sign
 * @param key whether decoding can begin here
 */
@SuppressWarnings("ArrayRecordComponent") // shared by every viewer and never written to
record AccessUnit(byte[] packets, int[] offsets, boolean key) {

    /** Dollar sign, channel and length. */
    static final int FRAMING = 4;

    static final int RTP_HEADER = 12;
    private static final int MAX_PAYLOAD = 1400;
    private static final int PAYLOAD_TYPE = 96;

    static AccessUnit of(Codec codec, List<byte[]> units) {
        var cutter = new Cutter();
        boolean key = false;
        for (int i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            key |= codec.isKey(codec.typeOf(unit));
            cutter.add(codec, unit, i == units.size() - 1);
        }
        return cutter.finish(key);
    }

    /** Where the packet after the one at {@code index} begins. */
    int endOf(int index) {
        return index + 1 < offsets.length ? offsets[index + 1] : packets.length;
    }

    private static final class Cutter {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<Integer> offsets = new ArrayList<>();

        void add(Codec codec, byte[] unit, boolean lastUnit) {
            if (unit.length <= MAX_PAYLOAD) {
                packet(new byte[0], unit, 0, unit.length, lastUnit);
                return;
            }
            for (int at = codec.headerLength(); at < unit.length; at += MAX_PAYLOAD) {
                int length = Math.min(MAX_PAYLOAD, unit.length - at);
                boolean last = at + length == unit.length;
                var header = codec.fragmentHeader(unit, at == codec.headerLength(), last);
                packet(header, unit, at, length, lastUnit && last);
            }
        }

        private void packet(byte[] header, byte[] unit, int at, int length, boolean marker) {
            offsets.add(out.size());
            int size = RTP_HEADER + header.length + length;
            out.write('$');
            out.write(0);
            out.write(size >> 8);
            out.write(size);
            out.write(0x80);
            out.write(PAYLOAD_TYPE | (marker ? 0x80 : 0));
            out.writeBytes(new byte[RTP_HEADER - 2]);
            out.writeBytes(header);
            out.write(unit, at, length);
        }

        AccessUnit finish(boolean key) {
            return new AccessUnit(
                    out.toByteArray(),
                    offsets.stream().mapToInt(Integer::intValue).toArray(),
                    key);
        }
    }
}
