package io.minewatch.ingest.stream.rtp;

import static io.minewatch.ingest.stream.rtp.Packets.PPS;
import static io.minewatch.ingest.stream.rtp.Packets.SPS;
import static io.minewatch.ingest.stream.rtp.Packets.annexB;
import static io.minewatch.ingest.stream.rtp.Packets.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.ingest.stream.Codec;
import io.minewatch.ingest.stream.ProtocolSurprise;
import io.minewatch.ingest.stream.rtp.Losses.Why;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VideoReceiverTest {

    private static final byte[] IDR = bytes(0x65, 0x88, 1, 2, 3, 4, 5);
    private static final byte[] IDR_GOES_ON = bytes(0x65, 0x40, 6, 7);
    private static final byte[] DEPENDENT = bytes(0x41, 0x9a, 1, 2);

    private final Packets camera = new Packets(Codec.H264);

    @Test
    void keepsKeyframesAndPassesOverTheRest() throws Exception {
        camera.packet(false, SPS).packet(false, PPS).packet(true, IDR);
        camera.nextPicture().packet(true, DEPENDENT).nextPicture().packet(true, DEPENDENT);

        assertThat(camera.keyframes).singleElement().satisfies(keyframe -> {
            assertThat(keyframe.parameterSets()).isEqualTo(annexB(SPS, PPS));
            assertThat(keyframe.data()).isEqualTo(annexB(IDR));
            assertThat(keyframe.isSelfContained()).isTrue();
        });
        assertThat(camera.losses).isEmpty();
    }

    @Test
    void opensSeveralUnitsInOnePacket() throws Exception {
        camera.packet(true, bytes(24, 0, 4), SPS, bytes(0, 2), PPS, bytes(0, 7), IDR);

        assertThat(camera.keyframes.getFirst().data()).isEqualTo(annexB(IDR));
        assertThat(camera.keyframes.getFirst().parameterSets()).isEqualTo(annexB(SPS, PPS));
    }

    @Test
    void joinsPiecesAcrossTheEndOfThePacketNumbers() throws Exception {
        camera.packet(false, bytes(0x7c, 0x85, 0x88, 1));
        for (int i = 0; i < 10; i++) {
            camera.packet(false, bytes(0x7c, 0x05, i));
        }
        camera.packet(true, bytes(0x7c, 0x45, 99));

        assertThat(camera.keyframes.getFirst().data())
                .isEqualTo(annexB(bytes(0x65, 0x88, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 99)));
    }

    @Test
    void aPictureOfSeveralSlicesIsOne() throws Exception {
        camera.packet(false, IDR).packet(false, IDR_GOES_ON).packet(true, IDR_GOES_ON);

        assertThat(camera.keyframes.getFirst().data()).isEqualTo(annexB(IDR, IDR_GOES_ON, IDR_GOES_ON));
    }

    @Test
    void endsAPictureWhenTheNextOneBegins() throws Exception {
        camera.packet(false, IDR).packet(false, IDR_GOES_ON);
        camera.nextPicture().packet(false, DEPENDENT);

        assertThat(camera.keyframes).hasSize(1);
    }

    @Test
    void findsOutACameraThatMarksEveryPacket() throws Exception {
        camera.packet(true, IDR).packet(true, IDR_GOES_ON);
        camera.nextPicture().packet(true, DEPENDENT);
        camera.nextPicture().packet(true, IDR).packet(true, IDR_GOES_ON);
        camera.nextPicture().packet(true, DEPENDENT);

        assertThat(camera.keyframes.getLast().data()).isEqualTo(annexB(IDR, IDR_GOES_ON));
    }

    @Test
    void losesAKeyframeWithAPacketAndSaysSo() throws Exception {
        camera.packet(false, IDR).lose(1).packet(true, IDR_GOES_ON);
        camera.nextPicture().lose(1).packet(true, IDR_GOES_ON);
        camera.nextPicture().packet(false, IDR).nextPicture().lose(2).packet(true, DEPENDENT);
        camera.nextPicture().lose(1).packet(true, bytes(0x7c, 0x45, 99));

        assertThat(camera.keyframes).isEmpty();
        assertThat(camera.losses).hasSize(4).containsOnly(Why.PACKETS_MISSING);
    }

    @Test
    void aLossBetweenTwoPicturesHarmsNeither() throws Exception {
        camera.packet(true, IDR).nextPicture().lose(5).packet(true, IDR);

        assertThat(camera.keyframes).hasSize(2);
        assertThat(camera.losses).isEmpty();
    }

    @Test
    void seesThroughPaddingContributorsAndExtensions() throws Exception {
        var before = bytes(0, 0, 0, 1, 0, 0, 0, 2, 0xbe, 0xde, 0, 1, 9, 9, 9, 9);
        camera.raw(0x80 | 0x20 | 0x10 | 2, true, before, bytes(0, 0, 3), IDR);

        assertThat(camera.keyframes.getFirst().data()).isEqualTo(annexB(IDR));
    }

    @Test
    void remembersParameterSetsThatCameAlone() throws Exception {
        camera.packet(true, SPS).packet(true, PPS);
        camera.nextPicture().packet(true, IDR).nextPicture().packet(true, IDR);

        assertThat(camera.keyframes)
                .extracting(keyframe -> keyframe.parameterSets())
                .containsExactly(annexB(SPS, PPS), annexB(SPS, PPS));
    }

    @Test
    void takesIntraPicturesThatTheCameraCallsRecoveryPoints() throws Exception {
        var recovery = bytes(0x06, 6, 1, 0x84, 0x80);
        var intra = bytes(0x41, 0x88, 1, 2);
        camera.packet(true, intra);
        camera.nextPicture().packet(false, recovery).packet(true, DEPENDENT);
        assertThat(camera.keyframes).isEmpty();

        camera.nextPicture().packet(false, recovery).packet(true, intra);

        assertThat(camera.keyframes).hasSize(1);
    }

    @Test
    void needsNoMoreThanAFewKeyframesInASecond() throws Exception {
        for (int i = 0; i < 50; i++) {
            camera.packet(true, IDR);
            camera.time += 90_000 / 25;
        }

        assertThat(camera.keyframes).hasSize(10);
    }

    @Test
    void tellsTheCamerasTimeOfTheVeryPictureAcrossTheEndOfItsTicks() throws Exception {
        camera.time = 0xffff_fff0;
        var report = ByteBuffer.allocate(28).putInt(0x80c8_0006).putInt(4711);
        report.putInt((int) (1_777_622_400L + 2_208_988_800L)).putInt(1 << 31).putInt(0xffff_fff0);
        camera.receiver.rtcp(report, 0, 28);
        camera.time += 180_000;

        camera.packet(true, IDR);

        assertThat(camera.keyframes.getFirst().sentAt()).isEqualTo(Instant.ofEpochSecond(1_777_622_402L, 500_000_000));
    }

    @Test
    void readsH265() throws Exception {
        var hevc = new Packets(Codec.H265);
        var vps = bytes(0x40, 1, 1);
        var sps = bytes(0x42, 1, 2);
        hevc.packet(false, bytes(0x60, 1, 0, 3), vps, bytes(0, 3), sps);
        hevc.packet(false, bytes(0x62, 1, 0x93, 0x80, 5)).packet(false, bytes(0x62, 1, 0x13, 6));
        hevc.packet(true, bytes(0x62, 1, 0x53, 7));
        hevc.nextPicture().packet(true, bytes(0x02, 1, 0x80, 1));
        hevc.nextPicture().packet(true, bytes(0x2a, 1, 0x80, 2));

        assertThat(hevc.keyframes.getFirst().data()).isEqualTo(annexB(bytes(0x26, 1, 0x80, 5, 6, 7)));
        assertThat(hevc.keyframes.getFirst().parameterSets()).isEqualTo(annexB(vps, sps));
        assertThat(hevc.keyframes).hasSize(2);
    }

    @Test
    void aGiantCostsOnlyItself() throws Exception {
        camera.packet(false, bytes(0x7c, 0x85, 0x88));
        for (int i = 0; i < 2000; i++) {
            camera.packet(false, bytes(0x7c, 0x05), new byte[1200]);
        }
        camera.packet(true, bytes(0x7c, 0x45, 1));
        assertThat(camera.losses).containsExactly(Why.TOO_LARGE);
        assertThat(camera.room.taken()).isLessThan(1024 * 1024);

        camera.nextPicture().packet(true, IDR);

        assertThat(camera.keyframes).hasSize(1);
    }

    @Test
    void leavesToOthersWhatComesOutOfOrderByDesign() {
        assertThatThrownBy(() -> camera.packet(true, bytes(25, 0, 0, 0, 4))).isInstanceOf(ProtocolSurprise.class);
    }

    @Test
    void reportsWhatItHasHeard() throws Exception {
        camera.packet(true, IDR).lose(3).packet(true, IDR);
        var buffer = ByteBuffer.allocate(128);

        camera.receiver.writeReport(buffer);

        assertThat(buffer.position() % 4).isZero();
        assertThat(buffer.getShort(0) & 0xffff).isEqualTo(0x81c9);
        assertThat(buffer.getInt(8)).isEqualTo(4711);
        assertThat(buffer.getInt(12)).isEqualTo(3);
        assertThat(buffer.getInt(16)).isEqualTo(65_534);
    }
}
