package io.minewatch.simulator.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One viewer's requests and what the camera answers: who are you, what do you want, look. */
final class Dialogue {

    private final Connection connection;
    private final Camera camera;
    private final String nonce = Long.toHexString(ThreadLocalRandom.current().nextLong());
    private @Nullable CameraStream stream;
    private @Nullable Fault requestedFault;
    private @Nullable RtpOutput output;
    private @Nullable Playback playback;
    private long heardAt;
    private boolean over;

    Dialogue(Connection connection, Camera camera, long now) {
        this.connection = connection;
        this.camera = camera;
        this.heardAt = now;
    }

    /** Answers what has come. Returns false if the connection is to be closed. */
    boolean onReadable(long now) throws IOException {
        heardAt = now;
        for (var text : connection.read()) {
            var request = RtspRequest.parse(text);
            var response = respond(request, now);
            if (response.isPresent()) {
                connection.send(response.get().encode(request.find("cseq").orElse("0")));
            }
        }
        return !over;
    }

    void onWritable() throws IOException {
        connection.flush();
    }

    /** Plays on. Returns false if the connection is to be closed. */
    boolean onTick(long now, Duration sessionTimeout, ByteBuffer buffer) throws IOException {
        if (now - heardAt > sessionTimeout.toNanos()) {
            return false;
        }
        return playback == null || playback.play(now, activeFault(now), buffer);
    }

    boolean isWatching(String path) {
        return playback != null && stream != null && stream.path().equals(path);
    }

    void close() {
        connection.close();
    }

    private Optional<RtspResponse> respond(RtspRequest request, long now) {
        var found = camera.find(request.path());
        if (found.isPresent()) {
            stream = found.get();
            requestedFault = request.findFault().orElse(requestedFault);
        }
        var active = activeFault(now);
        var fault = active == null ? null : active.fault();
        if (fault instanceof Fault.Hang) {
            return Optional.empty();
        }
        if (request.method().equals("OPTIONS")) {
            return Optional.of(RtspResponse.ok("Public: OPTIONS, DESCRIBE, SETUP, PLAY, GET_PARAMETER, TEARDOWN\r\n"));
        }
        if (stream == null) {
            return Optional.of(RtspResponse.failure("404 Not Found"));
        }
        if (fault instanceof Fault.Refuse) {
            return Optional.of(RtspResponse.failure("453 Not Enough Bandwidth"));
        }
        if (fault instanceof Fault.WrongPassword || !isLoggedIn(stream, request)) {
            return Optional.of(new RtspResponse("401 Unauthorized", Login.challenge(nonce), ""));
        }
        return Optional.of(serve(stream, request, now));
    }

    private RtspResponse serve(CameraStream stream, RtspRequest request, long now) {
        return switch (request.method()) {
            case "DESCRIBE" -> {
                var headers = "Content-Base: " + request.address() + "/\r\nContent-Type: application/sdp\r\n";
                yield new RtspResponse("200 OK", headers, stream.clip().description());
            }
            case "SETUP" -> setUp(stream, request);
            case "PLAY" -> play(stream, now);
            case "TEARDOWN" -> {
                over = true;
                yield RtspResponse.ok(session());
            }
            case "GET_PARAMETER" -> RtspResponse.ok(session());
            default -> RtspResponse.failure("405 Method Not Allowed");
        };
    }

    private RtspResponse setUp(CameraStream stream, RtspRequest request) {
        if (!request.find("transport").orElse("").toUpperCase(Locale.ROOT).contains("TCP")) {
            return RtspResponse.failure("461 Unsupported Transport");
        }
        output = new RtpOutput(stream.clip().framesPerSecond());
        var transport = "Transport: RTP/AVP/TCP;unicast;interleaved=0-1;ssrc=%08X\r\n".formatted(output.source());
        return RtspResponse.ok(transport + session());
    }

    private RtspResponse play(CameraStream stream, long now) {
        if (output == null) {
            return RtspResponse.failure("455 Method Not Valid In This State");
        }
        if (playback == null) {
            playback = new Playback(connection, stream, output, camera.startedAt(), camera.keyframes(), now);
        }
        return RtspResponse.ok(session() + "Range: npt=now-\r\n");
    }

    private String session() {
        return output == null ? "" : "Session: %08X;timeout=%d\r\n".formatted(output.source(), camera.timeoutSeconds());
    }

    private boolean isLoggedIn(CameraStream stream, RtspRequest request) {
        var login = stream.login();
        return login == null
                || login.accepts(request.method(), request.find("authorization").orElse(null), nonce);
    }

    private Faults.@Nullable Active activeFault(long now) {
        if (stream == null) {
            return null;
        }
        return camera.findFault(stream.path(), now)
                .orElseGet(() -> requestedFault == null
                        ? null
                        : Faults.Active.forEver(requestedFault, playback == null ? now : playback.startedAt()));
    }

    /** What a dialogue has to know of the server. */
    interface Camera {
        Optional<CameraStream> find(String path);

        Optional<Faults.Active> findFault(String path, long now);

        Instant startedAt();

        Keyframes keyframes();

        long timeoutSeconds();
    }
}
