package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.Keyframe;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.StreamFailure.Kind;
import io.minewatch.ingest.stream.VideoStream;
import io.minewatch.ingest.stream.rtp.VideoReceiver;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A camera that plays. Read by the pump; its keyframes are fetched, and it is closed, by whoever watches it. */
final class PlayingCamera implements VideoStream, Splitter.Parts {

    private static final long REPORT_EVERY = Duration.ofSeconds(10).toNanos();
    private static final int LARGEST_REPORT = 128;

    private final Connection connection;
    private final Requests requests;
    private final Session session;
    private final VideoReceiver receiver;
    private final Outlet outlet;
    private final KeepAlive keepAlive;
    private final long stalledAfter;
    private final BooleanSupplier stopped;
    private long videoAt = System.nanoTime();
    private long reportedAt = videoAt;
    private boolean over;

    PlayingCamera(
            Connection connection,
            Requests requests,
            Session session,
            VideoReceiver receiver,
            Outlet outlet,
            Duration stalledAfter,
            BooleanSupplier stopped) {
        this.connection = connection;
        this.requests = requests;
        this.session = session;
        this.receiver = receiver;
        this.outlet = outlet;
        this.keepAlive = new KeepAlive(session, requests, videoAt);
        this.stalledAfter = stalledAfter.toNanos();
        this.stopped = stopped;
    }

    @Override
    public Optional<Keyframe> next(Duration patience) throws StreamFailure {
        return outlet.next(patience);
    }

    @Override
    public void close() {
        outlet.end(new StreamFailure(Kind.STOPPED, "closed"));
        try {
            connection.send(requests.word("TEARDOWN", session.control(), ""));
        } catch (StreamFailure e) {
            // It will notice that we are gone.
        }
        connection.close();
    }

    SelectionKey register(Selector selector) throws IOException {
        return connection.register(selector, this);
    }

    /** Reads what has come. Returns how many bytes that was. */
    int read(ByteBuffer buffer) throws StreamFailure {
        return connection.receive(buffer, this);
    }

    /** Does what is due besides reading. */
    void tick(long now, ByteBuffer buffer) throws StreamFailure {
        if (over) {
            throw new StreamFailure(Kind.STOPPED, "over");
        }
        if (stopped.getAsBoolean() || !connection.isOpen()) {
            throw new StreamFailure(Kind.STOPPED, "stopped");
        }
        if (now - videoAt > stalledAfter) {
            throw new StreamFailure(Kind.STALLED, "silent");
        }
        var word = keepAlive.due(now);
        if (word != null) {
            connection.send(word);
        }
        if (now - reportedAt > REPORT_EVERY) {
            reportedAt = now;
            report(buffer.clear().limit(LARGEST_REPORT));
        }
    }

    private void report(ByteBuffer buffer) throws StreamFailure {
        buffer.put((byte) '$').put((byte) session.rtcp()).putShort((short) 0);
        receiver.writeReport(buffer);
        buffer.putShort(2, (short) (buffer.position() - 4));
        connection.send(buffer.flip());
    }

    /** Ends it; whoever watches is told why. */
    void end(StreamFailure why) {
        over = true;
        receiver.release();
        outlet.end(why);
    }

    @Override
    public boolean isOurs(int channel, int firstByte) {
        return (channel == session.rtp() || channel == session.rtcp()) && (firstByte & 0xc0) == 0x80;
    }

    @Override
    public void packet(int channel, ByteBuffer buffer, int at, int length) throws StreamFailure {
        if (channel == session.rtcp()) {
            receiver.rtcp(buffer, at, length);
        } else if (receiver.rtp(buffer, at, length)) {
            videoAt = System.nanoTime();
        }
    }

    @Override
    public void message(RtspMessage message) throws StreamFailure {
        if (message.isAnswer()) {
            var word = keepAlive.hear(message);
            if (word != null) {
                connection.send(word);
            }
            return;
        }
        switch (message.method()) {
            case "TEARDOWN", "REDIRECT" -> throw new StreamFailure(Kind.DROPPED, "hung-up");
            case "OPTIONS", "GET_PARAMETER", "SET_PARAMETER", "ANNOUNCE" -> reply(message, "200 OK");
            default -> reply(message, "501 Not Implemented");
        }
    }

    private void reply(RtspMessage request, String status) throws StreamFailure {
        var sequence = request.find("CSeq").orElse("0");
        var text = "RTSP/1.0 " + status + "\r\nCSeq: " + sequence + "\r\n\r\n";
        connection.send(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
