package io.minewatch.ingest.stream;

import static io.minewatch.ingest.stream.StreamFailure.Kind.DROPPED;
import static io.minewatch.ingest.stream.StreamFailure.Kind.REFUSED;
import static io.minewatch.ingest.stream.StreamFailure.Kind.STALLED;
import static io.minewatch.ingest.stream.StreamFailure.Kind.STOPPED;
import static io.minewatch.ingest.stream.StreamFailure.Kind.UNREACHABLE;
import static io.minewatch.ingest.stream.StreamFailure.Kind.WRONG_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.minewatch.ingest.stream.StreamAddress.Login;
import io.minewatch.simulator.rtsp.CameraStream;
import io.minewatch.simulator.rtsp.Clip;
import io.minewatch.simulator.rtsp.RtspServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way of reading cameras does, against the simulator's cameras, over real sockets. */
public abstract class VideoSourceContract {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RtspServer cameras = RtspServer.builder().stream(CameraStream.open("/H264", h264())).stream(
                    CameraStream.open("/H265", Clip.moving(io.minewatch.simulator.rtsp.Codec.H265)))
            .stream(CameraStream.open("/locked", h264()).withLogin("watch", "p@ss:1 /+"))
            .start();
    private final VideoSource source = source(StreamConfigs.with(
            Map.of("minewatch.stream.open-within", "PT2S", "minewatch.stream.stalled-after", "PT2S")));

    /** The way of reading to be tested. */
    protected abstract VideoSource source(StreamConfig config);

    @AfterEach
    void stop() {
        cameras.close();
    }

    @ParameterizedTest
    @EnumSource(Codec.class)
    void readsKeyframesThatStandAlone(Codec codec) throws Exception {
        try (var stream = open("/" + codec)) {
            for (int i = 0; i < 3; i++) {
                var keyframe = stream.next(PATIENCE).orElseThrow();

                assertThat(keyframe.codec()).isEqualTo(codec);
                assertThat(keyframe.isSelfContained()).isTrue();
                assertThat(keyframe.data()).hasSizeGreaterThan(500);
            }
        }
    }

    @Test
    void readsTheCamerasWallTime() throws Exception {
        try (var stream = open("/H264")) {
            var keyframe = stream.next(PATIENCE).orElseThrow();

            var sentAt = keyframe.sentAt();
            assertThat(sentAt).isNotNull();
            assertThat(Duration.between(sentAt, keyframe.receivedAt()).abs()).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void logsInWithASpecialPassword() throws Exception {
        try (var stream = source.open(locked("p@ss:1 /+"), () -> false)) {
            assertThat(stream.next(PATIENCE)).isPresent();
        }
    }

    @Test
    void logsInToACameraThatKnowsTheBasicWayOnly() throws Exception {
        try (var camera = new BasicCamera()) {
            var address = new StreamAddress(camera.address(), new Login("watch", "p@ss"));

            assertFails(REFUSED, () -> source.open(address, () -> false));

            assertThat(camera.heard()).contains("watch:p@ss");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", ""})
    void tellsAWrongPasswordAndRepeatsNothingOfIt(String password) {
        assertFails(WRONG_PASSWORD, () -> source.open(locked(password), () -> false));
        assertThatThrownBy(() -> source.open(locked("seCret-7"), () -> false))
                .message()
                .doesNotContain("seCret-7", "watch", "rtsp:");
    }

    @Test
    void tellsWhoRefuses() throws IOException {
        assertFails(REFUSED, () -> open("/nowhere"));
        assertFails(REFUSED, () -> source.open(new StreamAddress(URI.create(closedPort()), null), () -> false));
    }

    @Test
    void givesUpACameraThatNeverAnswers() {
        var start = Instant.now();

        assertFails(UNREACHABLE, () -> open("/H264?fault=hang"));

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void noticesAStallByTheWallClock() throws Exception {
        try (var stream = open("/H264?fault=stall&amount=2")) {
            var start = Instant.now();

            assertFails(STALLED, () -> readOn(stream));

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void tellsACameraThatHangsUp() throws Exception {
        try (var stream = open("/H264?fault=drop&amount=1")) {
            assertFails(DROPPED, () -> readOn(stream));
        }
    }

    @Test
    void stopsWithinAMomentWhenToldTo() throws Exception {
        var stopped = new AtomicBoolean();
        try (var stream = source.open(address("/H264?fault=stall&amount=0.5"), stopped::get)) {
            Thread.ofVirtual().start(() -> stopped.set(true));
            var start = Instant.now();

            assertFails(STOPPED, () -> readOn(stream));

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(1500));
        }
    }

    @Test
    void leavesNothingOpenBehind() throws Exception {
        openAndClose();
        long before = descriptors();

        for (int i = 0; i < 20; i++) {
            openAndClose();
            assertFails(REFUSED, () -> open("/nowhere"));
        }

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(descriptors()).isLessThanOrEqualTo(before + 3));
    }

    private void openAndClose() throws Exception {
        try (var stream = open("/H264")) {
            assertThat(stream).isNotNull();
        }
    }

    private static void readOn(VideoStream stream) throws StreamFailure {
        while (stream.next(PATIENCE).isPresent()) {
            Thread.onSpinWait();
        }
    }

    private static void assertFails(StreamFailure.Kind kind, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        StreamFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    private VideoStream open(String path) throws StreamFailure {
        return source.open(address(path), () -> false);
    }

    private StreamAddress address(String path) {
        return new StreamAddress(cameras.addressOf(path), null);
    }

    private StreamAddress locked(String password) {
        return new StreamAddress(cameras.addressOf("/locked"), new Login("watch", password));
    }

    private static String closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return "rtsp://127.0.0.1:" + socket.getLocalPort() + "/x";
        }
    }

    private static long descriptors() throws IOException {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }

    private static Clip h264() {
        return Clip.moving(io.minewatch.simulator.rtsp.Codec.H264);
    }
}
