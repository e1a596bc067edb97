package io.minewatch.detection.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.contract.ClockSource;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.frame.FrameId;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.detection.Pictures;
import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Network;
import io.minewatch.detection.inference.Picture;
import io.minewatch.detection.inference.UnreadablePictureException;
import io.minewatch.detection.tracking.TrackingConfig;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped network and the trackers of several probes together, without Kafka or a clock. */
@SuppressWarnings("NullAway.Init") // set before each test
class WatchTest {

    private static final ProbeId PIT = new ProbeId("990101-probe-001");
    private static final ProbeId RIVER = new ProbeId("990101-probe-002");
    private static final Instant START = Instant.parse("2026-11-21T14:00:00Z");

    private Network network;
    private Detector detector;
    private Watch watch;

    @BeforeEach
    void watches() throws IOException {
        network = Network.load(Model.bundled());
        detector = new Detector(network);
        watch = new Watch(detector, TrackingConfig.defaults());
    }

    @AfterEach
    void ends() {
        detector.close();
        network.close();
    }

    @Test
    void tellsOfAnExcavatorThatStaysAndOfNothingElse() throws IOException {
        var told = new ArrayList<Sighting>();
        for (int i = 0; i < 4; i++) {
            told.addAll(see(PIT, i, "excavator.jpg"));
            told.addAll(see(RIVER, i, "empty-river.jpg"));
        }

        assertThat(told).extracting(Sighting::machine).containsExactly(MachineClass.EXCAVATOR);
        assertThat(told).extracting(Sighting::probe).containsExactly(PIT);
        assertThat(watch.tracks()).isPositive();
    }

    @Test
    void keepsTheProbesApart() throws IOException {
        assertThat(see(PIT, 0, "excavator.jpg")).isEmpty();
        assertThat(see(RIVER, 1, "excavator.jpg")).isEmpty();
        assertThat(see(PIT, 2, "excavator.jpg")).isEmpty();
        assertThat(see(RIVER, 3, "excavator.jpg")).isEmpty();
    }

    @Test
    void seesTheSameInAPictureThatWasDecodedAlready() throws IOException {
        byte[] jpeg = Pictures.read("excavator.jpg");
        try (var picture = Picture.decode(jpeg)) {
            for (int i = 0; i < 2; i++) {
                watch.see(facts(PIT, i, jpeg), jpeg, picture, true);
            }
            assertThat(watch.see(facts(PIT, 2, jpeg), jpeg, picture, true)).hasSize(1);
        }
    }

    @Test
    void refusesWhatIsNoPicture() {
        byte[] nonsense = {1, 2, 3};

        assertThatThrownBy(() -> watch.see(facts(PIT, 0, nonsense), nonsense, true))
                .isInstanceOf(UnreadablePictureException.class);
    }

    private List<Sighting> see(ProbeId probe, int i, String name) throws IOException {
        byte[] jpeg = Pictures.read(name);
        return watch.see(facts(probe, i, jpeg), jpeg, true).stream()
                .map(t -> t.sighting())
                .toList();
    }

    private static FrameFacts facts(ProbeId probe, int i, byte[] jpeg) {
        var at = START.plusSeconds(2L * i);
        return new FrameFacts(
                new FrameId(NameIds.of("990101", "frame", probe, i)),
                probe,
                "home",
                StreamRole.SUB,
                640,
                360,
                at,
                at,
                ClockSource.PROBE,
                null,
                Sha256.of(jpeg),
                FrameFacts.Gate.MOTION,
                List.of());
    }
}
