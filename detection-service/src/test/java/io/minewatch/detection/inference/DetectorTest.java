package io.minewatch.detection.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.detection.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped network on pictures of the simulator's scenes. */
@SuppressWarnings("NullAway.Init") // set before all tests
class DetectorTest {

    private static Network network;

    @BeforeAll
    static void load() throws IOException {
        network = Network.load(Model.bundled());
    }

    @AfterAll
    static void unload() {
        network.close();
    }

    @Test
    void findsTheExcavatorWhereItStands() throws IOException {
        var alerting = alerting("excavator.jpg");

        assertThat(alerting).extracting(Detection::machine).contains(MachineClass.EXCAVATOR);
        var box = alerting.getFirst().box();
        assertThat(box.centreX()).isCloseTo(0.5, within(0.1));
        assertThat(box.centreY()).isCloseTo(0.56, within(0.1));
    }

    @Test
    void staysQuietOnAnEmptyRiver() throws IOException {
        assertThat(alerting("empty-river.jpg")).isEmpty();
    }

    @Test
    void seesMoreOfAFarMachineWhenItLooksThoroughly() throws IOException {
        try (var detector = new Detector(network);
                var picture = Picture.decode(FarAway.within(Pictures.read("excavator.jpg"), 1920, 1080))) {
            var atTheWhole = surest(detector.detect(picture, List.of(), 0.01));
            var closer = surest(detector.detect(picture, List.of(FarAway.WHERE), 0.01));
            var thoroughly = surest(detector.detect(picture, 0.01));

            assertThat(closer).isGreaterThan(atTheWhole).isGreaterThan(0.3);
            assertThat(thoroughly).isGreaterThan(atTheWhole).isGreaterThan(0.3);
            assertThat(detector.passes(1920, 1080)).isEqualTo(36);
        }
    }

    @Test
    void stepsBackFromWhatFillsThePicture() throws IOException {
        try (var detector = new Detector(network)) {
            var near = List.of(new Box(0.1, 0.1, 0.8, 0.8));
            var far = List.of(new Box(0.4, 0.4, 0.05, 0.05));

            assertThat(detector.passes(640, 360, near)).isEqualTo(2);
            assertThat(detector.passes(640, 360, far)).isEqualTo(2);
            assertThat(detector.passes(640, 360, List.of())).isEqualTo(1);
        }
        var closeOnly = new Looking(4, 20, 2, 1, false);
        try (var detector = new Detector(network, closeOnly)) {
            assertThat(detector.passes(640, 360, List.of(new Box(0.1, 0.1, 0.8, 0.8))))
                    .isEqualTo(1);
        }
    }

    @Test
    void placesWhatItSeesFromAfarWhereItStands() throws IOException {
        try (var detector = new Detector(network, new Looking(0, 0, 1, 0.45, false));
                var atAGlance = new Detector(network, new Looking(0, 0, 1, 1, false));
                var picture = Picture.decode(Pictures.read("excavator.jpg"))) {
            var usual = atAGlance.detect(picture, 0.05).getFirst();
            var both = detector.detect(picture, 0.05);

            assertThat(both)
                    .filteredOn(d -> d.machine() == usual.machine())
                    .anySatisfy(d -> assertThat(d.box().overlap(usual.box())).isGreaterThan(0.5));
        }
    }

    @Test
    void seesTheSameWithOpenCv() throws IOException {
        try (var detector = new Detector(network);
                var peer = new OpenCvDetector(network.model());
                var picture = Picture.decode(Pictures.read("excavator.jpg"))) {
            var ours = detector.detect(picture, List.of(), 0.3);
            var theirs = peer.detect(picture, 0.3);

            assertThat(ours).hasSameSizeAs(theirs);
            assertThat(ours.getFirst().score()).isCloseTo(theirs.getFirst().score(), within(0.01));
        }
    }

    @Test
    void saysOfAFileThatIsNoPictureThatItIsNone() {
        assertThatThrownBy(() -> Picture.decode("not a picture".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadablePictureException.class);
        assertThatThrownBy(() -> Picture.decode(new byte[0])).isInstanceOf(UnreadablePictureException.class);
    }

    private static double surest(List<Detection> detections) {
        return detections.stream()
                .filter(d -> d.machine() == MachineClass.EXCAVATOR && d.box().overlap(FarAway.WHERE) > 0)
                .mapToDouble(Detection::score)
                .max()
                .orElse(0);
    }

    private static List<Detection> alerting(String name) throws IOException {
        try (var detector = new Detector(network);
                var picture = Picture.decode(Pictures.read(name))) {
            return detector.detect(picture, 0.05).stream()
                    .filter(d -> d.score() >= network.model().threshold(d.machine()))
                    .toList();
        }
    }
}
