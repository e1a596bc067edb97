package io.minewatch.ingest.stream.rtsp;

import static io.minewatch.ingest.stream.StreamFailure.Kind.DROPPED;
import static io.minewatch.ingest.stream.StreamFailure.Kind.NO_VIDEO;
import static io.minewatch.ingest.stream.StreamFailure.Kind.STALLED;
import static io.minewatch.ingest.stream.StreamFailure.Kind.UNREACHABLE;
import static io.minewatch.ingest.stream.StreamFailure.Kind.WRONG_PASSWORD;
import static io.minewatch.ingest.stream.rtsp.ScriptedCamera.ok;
import static io.minewatch.ingest.stream.rtsp.ScriptedCamera.packet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.minewatch.ingest.stream.Keyframe;
import io.minewatch.ingest.stream.ProtocolSurprise;
import io.minewatch.ingest.stream.StreamAddress;
import io.minewatch.ingest.stream.StreamAddress.Login;
import io.minewatch.ingest.stream.StreamConfigs;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.VideoStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cameras that do what the standard allows, and what it does not. */
class DialogueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String PICTURE = "\u0065\u0088abc";
    private static final String DESCRIPTION = """
            v=0
            m=audio 0 RTP/AVP 8
            a=control:track1
            m=video 0 RTP/AVP 96
            a=rtpmap:96 H264/90000
            a=fmtp:96 packetization-mode=1; sprop-parameter-sets=Z0IAHpWoKA9k,aM48gA==;
            a=control:track2
            """;

    private final RtspVideoSource source = new RtspVideoSource(
            StreamConfigs.with(Map.of(
                    "minewatch.stream.open-within", "PT2S",
                    "minewatch.stream.answer-within", "PT0.5S",
                    "minewatch.stream.stalled-after", "PT1S")),
            InstantSource.system(),
            why -> {});

    @AfterEach
    void close() {
        source.close();
    }

    /** Answers as an orderly camera does, and plays one picture. */
    private static String orderly(String request) {
        var method = request.substring(0, request.indexOf(' '));
        return switch (method) {
            case "OPTIONS" -> ok("Public: DESCRIBE, SETUP, PLAY, GET_PARAMETER\r\n");
            case "DESCRIBE" -> ok("Content-Type: application/sdp\r\n", DESCRIPTION);
            case "SETUP" -> ok("Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\nSession: 77;timeout=60\r\n");
            case "PLAY" -> ok("Session: 77\r\n") + packet(0, 1, 0, PICTURE);
            default -> ok("");
        };
    }

    private Keyframe firstKeyframe(ScriptedCamera camera, String path) throws StreamFailure {
        try (var stream = open(camera, path, null)) {
            return stream.next(PATIENCE).orElseThrow();
        }
    }

    private VideoStream open(ScriptedCamera camera, String path, @Nullable Login login) throws StreamFailure {
        return source.open(new StreamAddress(camera.address(path), login), () -> false);
    }

    private static void assertFails(
            StreamFailure.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        StreamFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void setsUpTheVideoAmongSeveralMediaAndSaysGoodbye() throws Exception {
        try (var camera = new ScriptedCamera(DialogueTest::orderly)) {
            var keyframe = firstKeyframe(camera, "/live?channel=1&sub=0");

            assertThat(keyframe.isSelfContained()).isTrue();
            var base = camera.address("/live?channel=1&sub=0");
            await().until(() -> camera.asked().size() == 5);
            assertThat(camera.askedFor())
                    .containsExactly(
                            "OPTIONS " + base + " RTSP/1.0",
                            "DESCRIBE " + base + " RTSP/1.0",
                            "SETUP " + base + "/track2 RTSP/1.0",
                            "PLAY " + base + " RTSP/1.0",
                            "TEARDOWN " + base + " RTSP/1.0");
            assertThat(camera.asked().getLast()).contains("Session: 77\n");
        }
    }

    @Test
    void takesHeadersInAnyLettersFoldedAndTheChannelsThatTheCameraChose() throws Exception {
        try (var camera = new ScriptedCamera(request -> switch (request.charAt(0)) {
            case 'D' ->
                "RTSP/1.0 200 OK\r\ncseq:$seq\r\ncontent-BASE:\r\n rtsp://10.1.2.3/base/\r\ncontent-length:  "
                        + DESCRIPTION.length() + "\r\n\r\n" + DESCRIPTION;
            case 'S' ->
                "RTSP/1.0 200 OK\r\nCSEQ: $seq\r\nSESSION: 88\r\ntransport: RTP/AVP/TCP;interleaved=4-5;unicast\r\n\r\n";
            case 'P' -> ok("") + packet(0, 1, 0, PICTURE) + packet(7, 1, 0, "no idea") + packet(4, 9, 0, PICTURE + "d");
            default -> "RTSP/1.0 501 Not Implemented\r\nCSeq: $seq\r\n\r\n";
        })) {
            assertThat(firstKeyframe(camera, "/x").data()).endsWith('d');
            assertThat(camera.askedFor()).contains("SETUP rtsp://10.1.2.3/base/track2 RTSP/1.0");
        }
    }

    @Test
    void findsItsWayBackAfterGarbage() throws Exception {
        try (var camera = new ScriptedCamera(request -> request.startsWith("PLAY")
                ? ok("") + "\u0007$ what? $\u0000".repeat(50) + packet(0, 1, 0, PICTURE)
                : orderly(request))) {
            assertThat(firstKeyframe(camera, "/x").data()).hasSize(4 + PICTURE.length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-256", "MD5-sess"})
    void provesThePasswordByTheHashThatTheCameraKnows(String algorithm) throws Exception {
        var challenge = "RTSP/1.0 401 No\r\nCSeq: $seq\r\nWWW-Authenticate: Basic realm=\"r\"\r\n"
                + "WWW-Authenticate: Digest realm=\"a, \\\"b\\\"\", qop=\"auth,auth-int\", algorithm=" + algorithm
                + ", nonce=\"n1\", opaque=\"o\"\r\n\r\n";
        try (var camera =
                new ScriptedCamera(request -> request.contains("Authorization: ") ? orderly(request) : challenge)) {
            try (var stream = open(camera, "/x", new Login("watch", "p@ss"))) {
                assertThat(stream.next(PATIENCE)).isPresent();
            }

            assertThat(camera.asked().get(3))
                    .startsWith("SETUP")
                    .contains(
                            "algorithm=" + algorithm,
                            "realm=\"a, \\\"b\\\"\"",
                            "nc=0000000",
                            "qop=auth,",
                            "opaque=\"o\"")
                    .doesNotContain("Basic", "p@ss");
        }
    }

    @Test
    void takesANewNumberWhenTheOldOneIsStale() throws Exception {
        try (var camera = new ScriptedCamera(request -> {
            boolean late = request.startsWith("PLAY") || request.startsWith("SETUP");
            return request.contains(late ? "nonce=\"n2\"" : "nonce=")
                    ? orderly(request)
                    : "RTSP/1.0 401 No\r\nCSeq: $seq\r\nWWW-Authenticate: Digest realm=\"r\", stale=TRUE, nonce=\""
                            + (late ? "n2" : "n1") + "\"\r\n\r\n";
        })) {
            try (var stream = open(camera, "/x", new Login("watch", "p@ss"))) {
                assertThat(stream.next(PATIENCE)).isPresent();
            }
        }
    }

    @Test
    void triesAWrongPasswordOnce() throws Exception {
        try (var camera = new ScriptedCamera(
                request -> "RTSP/1.0 401 No\r\nCSeq: $seq\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\""
                        + request.hashCode() + "\"\r\n\r\n")) {
            assertFails(WRONG_PASSWORD, () -> open(camera, "/x", new Login("watch", "wrong")));

            assertThat(camera.asked()).hasSize(2);
        }
    }

    @Test
    void goesWhereItIsSentButNotRoundInCircles() throws Exception {
        try (var there = new ScriptedCamera(DialogueTest::orderly);
                var here = new ScriptedCamera(request -> redirect(request, there.address("/there")));
                var circle = new ScriptedCamera(request -> redirect(request, here.address("/x")))) {
            assertThat(firstKeyframe(here, "/x")).isNotNull();

            assertThat(there.asked()).hasSizeGreaterThan(3);
            assertThat(firstKeyframe(circle, "/x")).isNotNull();
        }
        try (var circle = new ScriptedCamera(request -> redirect(request, URI.create(uriOf(request))))) {
            assertThatThrownBy(() -> open(circle, "/x", null)).isInstanceOf(ProtocolSurprise.class);
        }
    }

    private static String redirect(String request, URI to) {
        return request.startsWith("OPTIONS")
                ? ok("")
                : "RTSP/1.0 302 Moved\r\nCSeq: $seq\r\nLocation: " + to + "\r\n\r\n";
    }

    private static String uriOf(String request) {
        return request.split(" ", 3)[1];
    }

    @Test
    void speaksUpBeforeTheSessionEndsInTheWayThatTheCameraKnows() throws Exception {
        try (var camera = new ScriptedCamera(request -> switch (request.substring(0, 3)) {
            case "SET" -> ok("Transport: RTP/AVP/TCP;interleaved=0-1\r\nSession: 77;timeout=1\r\n");
            case "GET" -> "RTSP/1.0 405 Method Not Allowed\r\nCSeq: $seq\r\n\r\n" + packet(0, 2, 90_000, PICTURE);
            case "OPT" -> request.contains("Session") ? ok("") + packet(0, 3, 180_000, PICTURE) : orderly(request);
            default -> orderly(request);
        })) {
            try (var stream = open(camera, "/x", null)) {
                for (int i = 0; i < 3; i++) {
                    assertThat(stream.next(PATIENCE)).isPresent();
                }
            }
            assertThat(camera.askedFor()).anyMatch(line -> line.startsWith("GET_PARAMETER"));
        }
    }

    @Test
    void logsInAnewInTheMiddleOfASession() throws Exception {
        try (var camera = new ScriptedCamera(request -> {
            boolean late = request.startsWith("GET");
            if (request.contains(late ? "nonce=\"n2\"" : "nonce=")) {
                return request.startsWith("SETUP")
                        ? ok("Transport: RTP/AVP/TCP;interleaved=0-1\r\nSession: 77;timeout=1\r\n")
                        : late ? ok("") + packet(0, 2, 90_000, PICTURE) : orderly(request);
            }
            return "RTSP/1.0 401 No\r\nCSeq: $seq\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\""
                    + (late ? "n2" : "n1") + "\"\r\n\r\n";
        })) {
            try (var stream = open(camera, "/x", new Login("watch", "p@ss"))) {
                assertThat(stream.next(PATIENCE)).isPresent();
                assertThat(stream.next(PATIENCE)).isPresent();
            }
        }
    }

    @Test
    void noticesASessionThatTheCameraHasEnded() throws Exception {
        try (var camera = new ScriptedCamera(request -> switch (request.substring(0, 3)) {
            case "SET" -> ok("Transport: RTP/AVP/TCP;interleaved=0-1\r\nSession: 77;timeout=1\r\n");
            case "GET" -> "RTSP/1.0 454 Session Not Found\r\nCSeq: $seq\r\n\r\n";
            default -> orderly(request);
        })) {
            try (var stream = open(camera, "/x", null)) {
                assertThat(stream.next(PATIENCE)).isPresent();
                assertFails(DROPPED, () -> stream.next(PATIENCE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RTSP/1.0 461 Unsupported Transport\r\nCSeq: $seq\r\n\r\n",
                "RTSP/1.0 200 OK\r\nCSeq: $seq\r\nTransport: RTP/AVP;unicast;client_port=5000-5001\r\nSession: 1\r\n\r\n",
                "RTSP/1.0 455 Not Now\r\nCSeq: $seq\r\n\r\n",
                "RTSP/1.0 what\r\nCSeq: $seq\r\n\r\n",
                "RTSP/1.0 200 OK\r\nCSeq: $seq\r\nContent-Length: 2147483648\r\n\r\n",
                "RTSP/1.0 200 OK\r\nCSeq: $seq\r\nContent-Length: 9999999999999999999\r\n\r\n"
            })
    void leavesToAnotherReaderWhatItDoesNotUnderstand(String answer) throws Exception {
        try (var camera = new ScriptedCamera(request -> request.startsWith("SETUP") ? answer : orderly(request))) {
            assertThatThrownBy(() -> open(camera, "/x", null)).isInstanceOf(ProtocolSurprise.class);
        }
    }

    @Test
    void aHeadWithoutEndIsCutOff() throws Exception {
        try (var camera = new ScriptedCamera(request -> "RTSP/1.0 200 OK\r\n" + "X-Much: more\r\n".repeat(10_000))) {
            assertThatThrownBy(() -> open(camera, "/x", null)).isInstanceOf(ProtocolSurprise.class);
        }
    }

    @Test
    void garbageWithoutEndIsCutOff() throws Exception {
        try (var camera = new ScriptedCamera(
                request -> request.startsWith("PLAY") ? ok("") + "?".repeat(400_000) : orderly(request))) {
            try (var stream = open(camera, "/x", null)) {
                assertThatThrownBy(() -> stream.next(PATIENCE)).isInstanceOf(ProtocolSurprise.class);
            }
        }
    }

    @Test
    void chatterDoesNotOutlastOurPatience() throws Exception {
        try (var camera = new ScriptedCamera(
                request -> request.startsWith("OPTIONS") ? packet(3, 1, 0, "x").repeat(500_000) : orderly(request))) {
            assertFails(UNREACHABLE, () -> open(camera, "/x", null));
        }
    }

    @Test
    void packetsThatAreNoVideoDoNotHideAStall() throws Exception {
        try (var camera = new ScriptedCamera(request ->
                request.startsWith("PLAY") ? ok("") + packet(6, 1, 0, "sound").repeat(1000) : orderly(request))) {
            try (var stream = open(camera, "/x", null)) {
                assertFails(STALLED, () -> stream.next(PATIENCE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=0\nm=audio 0 RTP/AVP 0\n", "v=0\nm=video 0 RTP/AVP 26\n", ""})
    void tellsWhenThereIsNothingToWatch(String description) throws Exception {
        try (var camera = new ScriptedCamera(
                request -> request.startsWith("DESCRIBE") ? ok("", description) : orderly(request))) {
            assertFails(NO_VIDEO, () -> open(camera, "/x", null));
        }
    }

    @Test
    void guessesTheCodecThatACameraDoesNotName() throws IOException, StreamFailure {
        var unnamed = DESCRIPTION.replaceFirst("a=rtpmap.*\n", "");
        try (var camera =
                new ScriptedCamera(request -> request.startsWith("DESCRIBE") ? ok("", unnamed) : orderly(request))) {
            assertThat(firstKeyframe(camera, "/x").isSelfContained()).isTrue();
        }
    }
}
