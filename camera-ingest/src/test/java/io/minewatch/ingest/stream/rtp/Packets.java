package io.minewatch.ingest.stream.rtp;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.Keyframe;
import io.minewatch.ingest.stream.ProtocolSurprise;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A made-up camera's packets, and what a receiver makes of them. */
final class Packets {

    static final int PAYLOAD_TYPE = 96;
    static final byte[] SPS = {0x67, 1, 2, 3};
    static final byte[] PPS = {0x68, 4};

    final List<Keyframe> keyframes = new ArrayList<>();
    final List<Losses.Why> losses = new ArrayList<>();
    final Room room = new Room(1024 * 1024, 4 * 1024 * 1024);
    final VideoReceiver receiver;
    private int sequence = 65_530;
    int time = -90_000;

    Packets(Codec codec) {
        receiver = new VideoReceiver(
                codec,
                PAYLOAD_TYPE,
                90_000,
                new byte[0],
                room,
                losses::add,
                (sets, data, sentAt) -> keyframes.add(new Keyframe(codec, sets, data, Instant.EPOCH, sentAt)));
    }

    Packets nextPicture() {
        time += 90_000;
        return this;
    }

    Packets lose(int packets) {
        sequence += packets;
        return this;
    }

    Packets packet(boolean marked, byte[]... payload) throws ProtocolSurprise {
        return raw(0x80, marked, new byte[0], new byte[0], payload);
    }

    /** A packet with something between its fixed header and its payload, and something behind. */
    Packets raw(int flags, boolean marked, byte[] before, byte[] behind, byte[]... payload) throws ProtocolSurprise {
        var buffer = ByteBuffer.allocate(70_000).position(7);
        buffer.put((byte) flags).put((byte) (PAYLOAD_TYPE | (marked ? 0x80 : 0)));
        buffer.putShort((short) sequence++).putInt(time).putInt(4711).put(before);
        for (var part : payload) {
            buffer.put(part);
        }
        buffer.put(behind);
        receiver.rtp(buffer, 7, buffer.position() - 7);
        return this;
    }

    static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A unit as it stands in an Annex B stream. */
    static byte[] annexB(byte[]... units) {
        var buffer = ByteBuffer.allocate(70_000);
        for (var unit : units) {
            buffer.putInt(1).put(unit);
        }
        var bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return bytes;
    }
}
