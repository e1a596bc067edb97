package io.minewatch.ingest.stream.rtp;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.ProtocolSurprise;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Takes one video stream's packets and hands out its keyframes. Used by one thread at a time. */
public final class VideoReceiver {

    private final int payloadType;
    private final Payload payload;
    private final KeyframeAssembler assembler;
    private final SenderClock clock;
    private final Sequence sequence = new Sequence();
    private final RtpPacket packet = new RtpPacket();
    private final int receiver = ThreadLocalRandom.current().nextInt();

    /** Takes a keyframe. */
    public interface Sink {

        /**
         * A keyframe is whole.
         *
         * @param sentAt by the camera's clock, if it has told the time
         */
        void keyframe(byte[] parameterSets, byte[] data, @Nullable Instant sentAt);
    }

    /**
     * Makes a receiver.
     *
     * @param ticksPerSecond of the stream's clock
     * @param parameterSets as announced before it plays, Annex B
     */
    public VideoReceiver(
            Codec codec,
            int payloadType,
            int ticksPerSecond,
            byte[] parameterSets,
            Room room,
            Losses losses,
            Sink sink) {
        this.payloadType = payloadType;
        this.payload = Payload.of(codec);
        this.clock = new SenderClock(ticksPerSecond);
        this.assembler = new KeyframeAssembler(
                codec,
                new KeyframeRule(ticksPerSecond, System::nanoTime),
                new ParameterSets(parameterSets),
                room,
                losses,
                (time, sets, data) -> sink.keyframe(sets, data, clock.at(time)));
    }

    /**
     * Takes a packet where it lies.
     *
     * @return whether it is video of this stream
     */
    public boolean rtp(ByteBuffer buffer, int at, int length) throws ProtocolSurprise {
        if (!packet.read(buffer, at, length) || packet.payloadType() != payloadType) {
            return false;
        }
        var order = sequence.take(packet.source(), packet.sequence());
        if (order == Sequence.Order.LATE) {
            return false;
        }
        assembler.packet(packet.time(), order == Sequence.Order.GAP);
        if (!assembler.isPassedOver()) {
            payload.open(buffer, packet.begin(), packet.end(), assembler);
        }
        assembler.packetEnd(packet.isMarked());
        return true;
    }

    /** Takes a report of the camera. */
    public void rtcp(ByteBuffer buffer, int at, int length) {
        clock.hear(buffer, at, at + length);
    }

    /** Writes a report to the camera. */
    public void writeReport(ByteBuffer buffer) {
        ReceiverReport.write(buffer, receiver, sequence, clock.lastReport());
    }

    /** Gives its memory back. Nothing may be taken afterwards. */
    public void release() {
        assembler.release();
    }
}
