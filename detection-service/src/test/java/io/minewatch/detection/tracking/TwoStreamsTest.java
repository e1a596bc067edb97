package io.minewatch.detection.tracking;

import static io.minewatch.detection.tracking.Frames.START;
import static io.minewatch.detection.tracking.Frames.detection;
import static io.minewatch.detection.tracking.Frames.excavator;
import static io.minewatch.detection.tracking.Frames.frame;
import static io.minewatch.detection.tracking.Frames.mainFrame;
import static io.minewatch.detection.tracking.Frames.newTracker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.detection.inference.Detection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames of the sub stream, and among them those of bursts of the main stream. */
class TwoStreamsTest {

    private Tracker tracker;

    @BeforeEach
    void followsWithTheDefaults() throws IOException {
        tracker = newTracker();
    }

    @Test
    void aMachineOnBothStreamsIsOneTrackToldOnce() {
        var told = new ArrayList<Sighting>();
        for (int second = 0; second < 12; second++) {
            told.addAll(sightings(frame(second, excavator(0.7, 0.3))));
            told.addAll(sightings(mainFrame(second + 0.4, excavator(0.9, 0.302))));
        }

        assertThat(told).hasSize(1);
        assertThat(tracker.tracks()).isEqualTo(1);
    }

    @Test
    void aTruckUnderWayIsOneTrackThoughTheStreamsShowItAtDifferentTimes() {
        for (int i = 0; i < 16; i++) {
            double second = 0.5 * i;
            var truck = detection(MachineClass.TRUCK, 0.8, 0.05 + 0.06 * second);
            take(i % 2 == 0 ? frame(second, truck) : mainFrame(second, truck));
        }

        assertThat(tracker.tracks()).isEqualTo(1);
    }

    @Test
    void aFrameThatTheOtherStreamHasOvertakenCountsAndTurnsNothingBack() {
        var told = sightings(
                frame(0, excavator(0.8, 0.30)),
                frame(2, excavator(0.8, 0.32)),
                frame(4, excavator(0.8, 0.34)),
                mainFrame(3, excavator(0.9, 0.33)),
                frame(20, excavator(0.8, 0.34)));

        assertThat(told).hasSize(2);
        var last = told.getLast();
        assertThat(last.frames()).isEqualTo(5);
        assertThat(last.lastSeenAt()).isEqualTo(START.plusSeconds(20));
        assertThat(last.path()).extracting(Sighting.PathPoint::at).isSorted();
        assertThat(tracker.tracks()).isEqualTo(1);
    }

    @Test
    void aMainStreamWhoseClockIsSecondsAheadSilencesNoSubStream() {
        var told = new ArrayList<Sighting>();
        for (int second = 0; second < 6; second++) {
            told.addAll(sightings(mainFrame(second + 4, excavator(0.9, 0.3))));
            told.addAll(sightings(frame(second, excavator(0.7, 0.3), detection(MachineClass.TRUCK, 0.8, 0.6))));
        }

        assertThat(told)
                .extracting(Sighting::machine)
                .containsExactlyInAnyOrder(MachineClass.EXCAVATOR, MachineClass.TRUCK);
        assertThat(tracker.tracks()).isEqualTo(2);
    }

    @Test
    void passesOverAFrameThatComesTwiceOrFarTooLate() {
        sightings(frame(0, excavator(0.8, 0.3)), mainFrame(1, excavator(0.8, 0.3)), frame(12, excavator(0.8, 0.3)));

        take(mainFrame(1, excavator(0.8, 0.3)));
        take(mainFrame(2, excavator(0.8, 0.7)));

        assertThat(tracker.tracks()).isEqualTo(1);
    }

    @Test
    void aFarMachineThatOnlyTheMainStreamShowsIsTold() {
        var told = new ArrayList<Sighting>();
        for (int second = 0; second < 5; second++) {
            told.addAll(sightings(frame(second), mainFrame(second + 0.5, excavator(0.8, 0.3))));
        }

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().frames()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aFarMachineIsTheSameInTheNextBurstThoughTheSubStreamNeverShowsIt() {
        burst(0);
        IntStream.range(6, 30).forEach(second -> take(frame(second)));
        var told = burst(30);

        assertThat(tracker.tracks()).isEqualTo(1);
        assertThat(told).extracting(Sighting::sequence).startsWith(1);
        assertThat(told).extracting(Sighting::firstSeenAt).containsOnly(START);
    }

    @Test
    void aFarMachineIsOverWhenBurstsDoNotShowItAnyMore() {
        burst(0);
        IntStream.range(0, 6).forEach(i -> take(mainFrame(30 + i)));

        assertThat(tracker.tracks()).isZero();
    }

    @Test
    void aMachineThatBothStreamsShowedIsOverWhenItIsGoneFromTheSubStream() {
        for (int second = 0; second < 5; second++) {
            take(frame(second, excavator(0.8, 0.3)));
            take(mainFrame(second + 0.5, excavator(0.8, 0.3)));
        }
        IntStream.range(5, 12).forEach(second -> take(frame(second)));

        assertThat(tracker.tracks()).isZero();
    }

    @Test
    void whatTheSubStreamDoubtsTheMainStreamDecides() {
        var told = new ArrayList<Sighting>();
        for (int second = 0; second < 10; second++) {
            told.addAll(sightings(frame(second, excavator(0.25, 0.3))));
        }
        assertThat(told).isEmpty();
        for (int second = 10; second < 14; second++) {
            told.addAll(sightings(frame(second, excavator(0.25, 0.3))));
            told.addAll(sightings(mainFrame(second + 0.5, excavator(0.8, 0.3))));
        }

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().score()).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void whatTheMainStreamDoubtsIsNotTold() {
        var told = new ArrayList<Sighting>();
        for (int second = 0; second < 6; second++) {
            told.addAll(sightings(frame(second, excavator(0.7, 0.3)), mainFrame(second + 0.5, excavator(0.2, 0.3))));
        }

        assertThat(told).isEmpty();
    }

    @Test
    void evidenceIsOfTheMainStreamThoughTheSubStreamIsSomewhatSurer() {
        take(frame(0, excavator(0.9, 0.3)));
        take(mainFrame(1, excavator(0.8, 0.3)));
        take(frame(2, excavator(0.9, 0.3)));
        var told = take(frame(4, excavator(0.9, 0.3))).getFirst();

        assertThat(told.evidence().getFirst().facts().width()).isEqualTo(1920);
        assertThat(told.evidence().getFirst().facts().score()).isEqualTo(0.8);
    }

    @Test
    void evidenceIsOfTheSubStreamWhereTheMainStreamShowsNextToNothing() {
        take(frame(0, excavator(0.9, 0.3)));
        take(mainFrame(1, excavator(0.3, 0.3)));
        take(frame(2, excavator(0.8, 0.3)));
        var told = take(frame(4, excavator(0.8, 0.3))).getFirst();

        assertThat(told.evidence().getFirst().facts().width()).isEqualTo(640);
    }

    @Test
    void theFirstPictureOfTheMainStreamIsBroughtLaterWhenItCameLate() {
        var told = new ArrayList<TrackSighted>();
        for (int second = 0; second < 6; second++) {
            told.addAll(take(frame(second, excavator(0.9, 0.3))));
        }
        told.addAll(take(mainFrame(6.5, excavator(0.85, 0.3))));
        for (int second = 7; second < 60; second++) {
            told.addAll(take(frame(second, excavator(0.9, 0.3))));
        }

        var widths = told.stream()
                .flatMap(sighted -> sighted.evidence().stream())
                .map(evidence -> evidence.facts().width())
                .toList();
        assertThat(widths).containsOnlyOnce(1920).contains(640);
    }

    @Test
    void aMachineThatStandsDoesNotWorkBecauseTheStreamsLookDifferent() {
        var place = new Box(0.3, 0.5, 0.1, 0.12);
        var found = new Detection(MachineClass.EXCAVATOR, 0.8, place);
        var sharp = Painting.ground()
                .with(place, Painting.YELLOW)
                .with(new Box(0.32, 0.53, 0.03, 0.04), Painting.WHITE)
                .with(new Box(0.36, 0.55, 0.02, 0.06), Painting.BLUE);
        var blurred = Painting.ground().with(place, Painting.YELLOW).with(new Box(0.31, 0.52, 0.06, 0.09), 0xa0a0a0);
        var told = new ArrayList<TrackSighted>();
        for (int second = 0; second < 40; second++) {
            told.addAll(tracker.take(frame(second, found), blurred));
            told.addAll(tracker.take(mainFrame(second + 0.4, found), sharp));
        }

        assertThat(told.stream().map(sighted -> sighted.sighting().activity()).filter(Objects::nonNull))
                .containsOnly(Activity.STANDING);
        assertThat(tracker.tracks()).isEqualTo(1);
    }

    @Test
    void aLateFrameOfThePoseTheCameraLeftDisturbsNothing() {
        take(frame("road", 0, excavator(0.8, 0.3)));
        take(frame("home", 4, excavator(0.8, 0.5)));

        take(Frames.frame(StreamRole.MAIN, "road", 3, excavator(0.8, 0.3)));

        assertThat(tracker.tracks()).isEqualTo(1);
        take(frame("home", 6, excavator(0.8, 0.5)));
        assertThat(take(frame("home", 8, excavator(0.8, 0.5)))).hasSize(1);
    }

    @Test
    void theSameFramesOfBothStreamsGiveTheSameIdsAgain() throws IOException {
        var first = burst(0);
        tracker = newTracker();

        assertThat(burst(0)).isEqualTo(first).isNotEmpty();
    }

    /** A far machine that only the main stream shows, five times. */
    private List<Sighting> burst(int second) {
        var told = new ArrayList<Sighting>();
        for (int i = 0; i < 5; i++) {
            told.addAll(sightings(mainFrame(second + i, excavator(0.8, 0.3)), frame(second + i + 0.5)));
        }
        return told;
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
