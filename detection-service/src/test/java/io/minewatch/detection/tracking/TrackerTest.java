package io.minewatch.detection.tracking;

import static io.minewatch.detection.tracking.Frames.START;
import static io.minewatch.detection.tracking.Frames.detection;
import static io.minewatch.detection.tracking.Frames.excavator;
import static io.minewatch.detection.tracking.Frames.frame;
import static io.minewatch.detection.tracking.Frames.newTracker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.sighting.Sighting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackerTest {

    private Tracker tracker;

    @BeforeEach
    void followsWithTheDefaults() throws IOException {
        tracker = newTracker();
    }

    @Test
    void tellsOfAMachineOnceItsTrackHasLasted() {
        assertThat(take(frame(0, excavator(0.8, 0.3)))).isEmpty();
        assertThat(take(frame(2, excavator(0.8, 0.3)))).isEmpty();

        var told = take(frame(4, excavator(0.8, 0.3)));

        assertThat(told).hasSize(1);
        var sighting = told.getFirst().sighting();
        assertThat(sighting.machine()).isEqualTo(MachineClass.EXCAVATOR);
        assertThat(sighting.firstSeenAt()).isEqualTo(START);
        assertThat(sighting.lastSeenAt()).isEqualTo(START.plusSeconds(4));
        assertThat(sighting.frames()).isEqualTo(3);
        assertThat(sighting.sequence()).isZero();
    }

    @Test
    void doesNotTellOfAFlashThatLastsTwoFrames() {
        assertThat(sightings(frame(0, excavator(0.9, 0.3)), frame(4, excavator(0.9, 0.3)), frame(8), frame(12)))
                .isEmpty();
    }

    @Test
    void takesTheMedianScoreSoThatOneLuckyFrameDoesNotCount() {
        var told = sightings(
                frame(0, excavator(0.6, 0.3)), frame(2, excavator(0.99, 0.3)), frame(4, excavator(0.62, 0.3)));

        assertThat(told.getFirst().score()).isEqualTo(0.62, within(1e-9));
    }

    @Test
    void doesNotTellOfPeopleCarsAndBuses() {
        for (var machine : List.of(MachineClass.PERSON, MachineClass.CAR, MachineClass.BUS)) {
            assertThat(sightings(IntStream.range(0, 5)
                            .mapToObj(i -> frame(i * 2, detection(machine, 0.9, 0.3)))
                            .toArray(SeenFrame[]::new)))
                    .isEmpty();
        }
    }

    @Test
    void tellsAgainOfAMachineThatStays() {
        var told = sightings(IntStream.rangeClosed(0, 20)
                .mapToObj(i -> frame(i * 2, excavator(0.8, 0.3)))
                .toArray(SeenFrame[]::new));

        assertThat(told).extracting(Sighting::sequence).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(told)
                .extracting(Sighting::track)
                .containsOnly(told.getFirst().track());
        assertThat(told).extracting(Sighting::firstSeenAt).containsOnly(START);
    }

    @Test
    void givesTheSameIdsForTheSameFrames() throws IOException {
        var frames = IntStream.range(0, 5)
                .mapToObj(i -> frame(i * 2, excavator(0.8, 0.3 + i * 0.01)))
                .toArray(SeenFrame[]::new);
        var first = sightings(frames);
        tracker = newTracker();

        assertThat(sightings(frames)).isEqualTo(first).isNotEmpty();
    }

    @Test
    void passesOverFramesThatComeLateOrTwice() {
        take(frame(4, excavator(0.8, 0.3)));

        assertThat(take(frame(2, excavator(0.8, 0.3)))).isEmpty();
        assertThat(take(frame(4, excavator(0.8, 0.3)))).isEmpty();
        assertThat(tracker.tracks()).isEqualTo(1);
    }

    @Test
    void followsATruckThatMovesItsOwnLengthBetweenFrames() {
        var told = sightings(
                frame(0, detection(MachineClass.TRUCK, 0.8, 0.1)),
                frame(1, detection(MachineClass.TRUCK, 0.8, 0.2)),
                frame(2, detection(MachineClass.TRUCK, 0.8, 0.3)),
                frame(3, detection(MachineClass.TRUCK, 0.8, 0.4)));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().frames()).isEqualTo(4);
    }

    @Test
    void keepsTwoMachinesApartThatStandSideBySide() {
        var told = sightings(IntStream.range(0, 4)
                .mapToObj(i -> frame(i * 2, excavator(0.8, 0.3), detection(MachineClass.TRUCK, 0.7, 0.42)))
                .toArray(SeenFrame[]::new));

        assertThat(told)
                .extracting(Sighting::machine)
                .containsExactlyInAnyOrder(MachineClass.EXCAVATOR, MachineClass.TRUCK);
    }

    @Test
    void callsAMachineWhatMostFramesCallIt() {
        var told = sightings(
                frame(0, excavator(0.8, 0.3)),
                frame(2, detection(MachineClass.LOADER, 0.6, 0.3)),
                frame(4, excavator(0.8, 0.3)));

        assertThat(told).extracting(Sighting::machine).containsExactly(MachineClass.EXCAVATOR);
    }

    @Test
    void remembersHowDoubtfulAMachineWasBeforeAFewLuckyFrames() {
        var doubtful = IntStream.range(0, 6).mapToObj(i -> frame(i * 2, excavator(0.3, 0.3)));
        var lucky = IntStream.range(6, 9).mapToObj(i -> frame(i * 2, excavator(0.8, 0.3)));
        assertThat(sightings(Stream.concat(doubtful, lucky).toArray(SeenFrame[]::new)))
                .isEmpty();

        var sure = IntStream.range(9, 14).mapToObj(i -> frame(i * 2, excavator(0.8, 0.3)));
        assertThat(sightings(sure.toArray(SeenFrame[]::new))).isNotEmpty();
    }

    @Test
    void passesOverWhatScoresNextToNothing() {
        take(frame(0, excavator(0.1, 0.3)));

        assertThat(tracker.tracks()).isZero();
    }

    @Test
    void letsAWeakFrameContinueATrack() {
        take(frame(6, excavator(0.8, 0.3)));
        take(frame(8, excavator(0.2, 0.3)));
        assertThat(take(frame(10, excavator(0.8, 0.3)))).hasSize(1);
    }

    @Test
    void startsAnewAfterTheMachineWasGone() {
        var before =
                sightings(frame(0, excavator(0.8, 0.3)), frame(2, excavator(0.8, 0.3)), frame(4, excavator(0.8, 0.3)));
        var after = sightings(
                frame(100, excavator(0.8, 0.3)), frame(102, excavator(0.8, 0.3)), frame(104, excavator(0.8, 0.3)));

        assertThat(after.getFirst().track()).isNotEqualTo(before.getFirst().track());
    }

    @Test
    void doesNotTakeTheNextTruckForTheOneThatLeft() {
        var first = detection(MachineClass.TRUCK, 0.8, 0.8);
        for (int second = 0; second < 3; second++) {
            take(frame(second, first));
        }
        for (int second = 3; second < 10; second++) {
            take(frame(second));
        }

        assertThat(tracker.tracks()).isZero();
    }

    @Test
    void keepsAParkedMachineOverTheHeartbeatsOfAStillScene() {
        var told = sightings(
                frame(0, excavator(0.8, 0.3)), frame(30, excavator(0.8, 0.3)), frame(60, excavator(0.8, 0.3)));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().firstSeenAt()).isEqualTo(START);
    }

    @Test
    void forgetsEverythingWhenTheCameraTurns() {
        take(frame("home", 0, excavator(0.8, 0.3)));
        take(frame("home", 2, excavator(0.8, 0.3)));

        assertThat(take(frame("road", 4, excavator(0.8, 0.3)))).isEmpty();
    }

    @Test
    void bringsPicturesWhoseDigestsFit() {
        take(frame(0, excavator(0.8, 0.3)));
        take(frame(2, excavator(0.9, 0.3)));
        var told = take(frame(4, excavator(0.8, 0.3))).getFirst();

        assertThat(told.evidence()).hasSize(2);
        assertThat(told.evidence())
                .allSatisfy(
                        e -> assertThat(Sha256.of(e.jpeg())).isEqualTo(e.facts().sha256()));
        assertThat(told.evidence().getFirst().facts().score()).isEqualTo(0.9);
        assertThat(told.sighting().evidence())
                .isEqualTo(told.evidence().stream().map(Evidence::facts).toList());
    }

    private List<TrackSighted> take(SeenFrame frame) {
        return tracker.take(frame, Painting.ground());
    }

    private List<Sighting> sightings(SeenFrame... frames) {
        var told = new ArrayList<Sighting>();
        for (var frame : frames) {
            take(frame).forEach(t -> told.add(t.sighting()));
        }
        return told;
    }
}
