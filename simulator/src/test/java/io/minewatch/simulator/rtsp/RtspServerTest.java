package io.minewatch.simulator.rtsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RtspServerTest {

    private final RtspServer server = RtspServer.builder().stream(CameraStream.open("/open", Clip.moving(Codec.H264)))
            .stream(CameraStream.open("/hevc", Clip.moving(Codec.H265)))
            .stream(CameraStream.open("/locked", Clip.still(Codec.H264)).withLogin("watch", "p@ss"))
            .start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void describesBothCodecsWithTheirParameterSets() throws Exception {
        try (var h264 = new Viewer(server.addressOf("/open"));
                var h265 = new Viewer(server.addressOf("/hevc"))) {
            assertThat(h264.ask("DESCRIBE", "")).contains("H264/90000", "sprop-parameter-sets=");
            assertThat(h265.ask("DESCRIBE", "")).contains("H265/90000", "sprop-vps=", "sprop-sps=", "sprop-pps=");
        }
    }

    @Test
    void playsWithSteadySequenceAndTime() throws Exception {
        try (var viewer = new Viewer(server.addressOf("/open")).play()) {
            var pictures =
                    viewer.packets(40).stream().filter(p -> p.channel() == 0).toList();

            for (int i = 1; i < pictures.size(); i++) {
                var before = pictures.get(i - 1);
                var packet = pictures.get(i);
                assertThat(packet.sequence()).isEqualTo(before.sequence() + 1 & 0xffff);
                assertThat(packet.timestamp() - before.timestamp() & 0xffffffffL)
                        .isIn(0L, 9000L);
            }
        }
    }

    @Test
    void tellsTheWallTimeBeforeTheFirstPicture() throws Exception {
        try (var viewer = new Viewer(server.addressOf("/open")).play()) {
            var packets = viewer.packets(2);

            assertThat(packets.getFirst().channel()).isEqualTo(1);
            assertThat(packets.getFirst().wallSeconds())
                    .isBetween(Instant.now().getEpochSecond() - 3, Instant.now().getEpochSecond() + 1);
            assertThat(packets.get(1).channel()).isZero();
        }
    }

    @Test
    void letsInByDigestAndByBasicLogIn() throws Exception {
        var address = server.addressOf("/locked");
        try (var viewer = new Viewer(address)) {
            var challenge = viewer.ask("DESCRIBE", "");
            assertThat(challenge).startsWith("RTSP/1.0 401");

            assertThat(viewer.withAuthorization(digest(address, Viewer.nonceOf(challenge), "p@ss"))
                            .ask("DESCRIBE", ""))
                    .startsWith("RTSP/1.0 200");
            assertThat(viewer.withAuthorization(digest(address, Viewer.nonceOf(challenge), "wrong"))
                            .ask("DESCRIBE", ""))
                    .startsWith("RTSP/1.0 401");
            var basic = Base64.getEncoder().encodeToString("watch:p@ss".getBytes(StandardCharsets.US_ASCII));
            assertThat(viewer.withAuthorization("Basic " + basic).ask("DESCRIBE", ""))
                    .startsWith("RTSP/1.0 200");
        }
    }

    @Test
    void hangsWhenAskedTo() throws Exception {
        try (var viewer = new Viewer(URI.create(server.addressOf("/open") + "?fault=hang"))
                .waitingAtMost(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> viewer.ask("OPTIONS", "")).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void stallsAfterTheTimeAskedForAndKeepsTheConnection() throws Exception {
        try (var viewer = new Viewer(URI.create(server.addressOf("/open") + "?fault=stall&amount=3")).play()) {
            viewer.packets(3);
            viewer.waitingAtMost(Duration.ofMillis(1500));
            assertThatThrownBy(() -> viewer.packets(10_000)).isInstanceOf(SocketTimeoutException.class);

            assertThat(viewer.ask("GET_PARAMETER", "")).startsWith("RTSP/1.0 200");
        }
    }

    @Test
    void dropsThoseWhoWatchWhenAFaultIsSetAndLetsThemInLater() throws Exception {
        try (var viewer = new Viewer(server.addressOf("/open")).play()) {
            viewer.packets(1);
            server.setFault("/open", new Fault.Drop(Duration.ZERO), Duration.ofMinutes(1));

            assertThatThrownBy(() -> viewer.packets(10_000)).isInstanceOf(IOException.class);
        }
        server.clearFault("/open");
        try (var viewer = new Viewer(server.addressOf("/open")).play()) {
            assertThat(viewer.packets(2)).hasSize(2);
        }
    }

    @Test
    void asksForAPasswordNobodyHas() throws Exception {
        server.setFault("/open", new Fault.WrongPassword(), Duration.ofMinutes(1));

        try (var viewer = new Viewer(server.addressOf("/open"))) {
            assertThat(viewer.ask("DESCRIBE", "")).startsWith("RTSP/1.0 401");
        }
    }

    @Test
    void tellsAWrongTimeWhenTheClockIsOff() throws Exception {
        server.setFault("/open", new Fault.ClockOff(Duration.ofHours(-1)), Duration.ofMinutes(1));

        try (var viewer = new Viewer(server.addressOf("/open")).play()) {
            assertThat(viewer.packets(1).getFirst().wallSeconds())
                    .isLessThan(Instant.now().getEpochSecond() - 3_000);
        }
    }

    @Test
    void showsABagInBothCodecsUntilItIsTakenOff() throws Exception {
        for (var path : List.of("/open", "/hevc")) {
            try (var viewer = new Viewer(server.addressOf(path)).play()) {
                viewer.packets(3);
                server.setFault(path, new Fault.Covered(), Duration.ofMinutes(1));
                assertThat(viewer.packets(100)).hasSize(100);

                server.setFault(path, new Fault.Turned(), Duration.ofMinutes(1));
                assertThat(viewer.packets(100)).hasSize(100);
            }
        }
    }

    @Test
    void aFrozenCameraSendsOneKeyFrameOverAndOverWithTheTimeGoingOn() throws Exception {
        server.setFault("/open", new Fault.Frozen(), Duration.ofMinutes(1));

        try (var viewer = new Viewer(server.addressOf("/open")).play()) {
            var pictures = viewer.packets(40).stream()
                    .filter(p -> p.channel() == 0)
                    .collect(Collectors.groupingBy(
                            Viewer.Packet::timestamp,
                            TreeMap::new,
                            Collectors.summingInt(p -> Arrays.hashCode(p.payload()))));
            pictures.pollLastEntry();

            assertThat(pictures).hasSizeGreaterThan(1);
            assertThat(Set.copyOf(pictures.values())).hasSize(1);
        }
    }

    @Test
    void aFaultEndsByItself() {
        server.setFault("/open", new Fault.Refuse(), Duration.ofMillis(50));

        await().untilAsserted(() -> assertThat(server.findFault("/open")).isEmpty());
    }

    @Test
    void countsWhoWatches() throws Exception {
        try (var viewer = new Viewer(server.addressOf("/open")).play()) {
            assertThat(viewer.packets(1)).isNotEmpty();
            assertThat(server.countWatching("/open")).isEqualTo(1);
        }
        await().untilAsserted(() -> assertThat(server.countWatching("/open")).isZero());
    }

    @Test
    void countsTheKeyFramesItSentAndHoldsThemBackWhenTold() throws Exception {
        try (var viewer = new Viewer(server.addressOf("/open")).play()) {
            assertThat(viewer.packets(2)).hasSize(2);
            await().until(() -> server.countKeyframesSent("/open") > 0);

            server.holdKeyframes(true);
            long sent = server.countKeyframesSent("/open");
            assertThat(viewer.packets(60)).as("pictures between key frames").hasSize(60);
            assertThat(server.countKeyframesSent("/open")).isEqualTo(sent);

            server.holdKeyframes(false);
            assertThat(viewer.packets(60)).hasSize(60);
            assertThat(server.countKeyframesSent("/open")).isGreaterThan(sent);
        }
    }

    private static String digest(URI address, String nonce, String password) throws Exception {
        var response = md5(md5("watch:probe:" + password) + ":" + nonce + ":" + md5("DESCRIBE:" + address));
        return "Digest username=\"watch\", realm=\"probe\", nonce=\"%s\", uri=\"%s\", response=\"%s\""
                .formatted(nonce, address, response);
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
