package io.minewatch.ingest.stream.rtsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.rtp.Room;
import io.minewatch.ingest.stream.rtp.VideoReceiver;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of broken answers and packets: none may make more of a mess than a stream failure. */
class HostileCameraTest {

    private static final int TRIES = 4000;
    private static final byte[] ORDERLY =
            ("RTSP/1.0 200 OK\r\nCSeq: 3\r\nSession: 1;timeout=9\r\nTransport: RTP/AVP/TCP;"
                            + "interleaved=0-1\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"\r\n"
                            + "Content-Length: 120\r\n\r\nv=0\r\nm=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n"
                            + "a=fmtp:96 sprop-parameter-sets=Z0IAHpWo,aM48gA==\r\na=control:track1\r\n"
                            + ScriptedCamera.packet(0, 1, 0, "\u0067abc")
                            + ScriptedCamera.packet(0, 2, 0, "\u007c\u0085\u0088abcdefghijk")
                            + ScriptedCamera.packet(0, 3, 0, "\u007c\u0045abcdefghijk")
                            + ScriptedCamera.packet(0, 4, 9, "\u0018\0\u0003\u0067ab\0\u0004\u0065\u0088ab")
                            + ScriptedCamera.packet(0, 5, 18, "\u0062\u0001\u0093\u0080abcd")
                            + ScriptedCamera.packet(1, 200, 18, "\0\0\0\u0001report"))
                    .getBytes(StandardCharsets.ISO_8859_1);

    @ParameterizedTest
    @EnumSource(Codec.class)
    void neverMakesMoreThanAStreamFailureOfBrokenBytes(Codec codec) {
        var room = new Room(1024 * 1024, 2 * 1024 * 1024);
        var buffer = ByteBuffer.allocateDirect(Connection.BUFFER);
        for (int seed = 0; seed < TRIES; seed++) {
            var random = new Random(seed);
            var receiver = new VideoReceiver(codec, 96, 90_000, new byte[0], room, why -> {}, (sets, data, at) -> {});
            try {
                pour(new Splitter(), receiver, buffer, random);
            } catch (StreamFailure e) {
                assertThat(e.detail()).matches("[a-z0-9-]+");
            }
            receiver.release();
            assertThat(room.taken()).isZero();
        }
    }

    private static void pour(Splitter splitter, VideoReceiver receiver, ByteBuffer buffer, Random random)
            throws StreamFailure {
        buffer.clear();
        for (int round = 0; round < 8; round++) {
            var bytes = broken(random);
            int cut = random.nextInt(bytes.length + 1);
            if (buffer.remaining() < bytes.length) {
                return;
            }
            buffer.put(bytes, 0, cut).flip();
            splitter.split(buffer, new Listening(receiver));
            buffer.compact();
        }
    }

    private static byte[] broken(Random random) {
        var bytes = ORDERLY.clone();
        for (int i = random.nextInt(12); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    /** Reads whatever can be read out of what comes. */
    private record Listening(VideoReceiver receiver) implements Splitter.Parts {

        @Override
        public boolean isOurs(int channel, int firstByte) {
            return channel < 2;
        }

        @Override
        public void packet(int channel, ByteBuffer buffer, int at, int length) throws StreamFailure {
            if (channel == 0) {
                receiver.rtp(buffer, at, length);
            } else {
                receiver.rtcp(buffer, at, length);
            }
        }

        @Override
        public void message(RtspMessage message) throws StreamFailure {
            if (message.isAnswer()) {
                assertThat(message.status()).isBetween(0, 999);
                Challenge.best(message);
                var session = Session.agreed(message, "rtsp://x/", true);
                assertThat(session.rtp()).isBetween(0, 999);
                SessionDescription.parse(message.body());
            }
        }
    }
}
