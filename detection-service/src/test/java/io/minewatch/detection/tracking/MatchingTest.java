package io.minewatch.detection.tracking;

import static io.minewatch.detection.tracking.Frames.detection;
import static io.minewatch.detection.tracking.Frames.frame;
import static io.minewatch.detection.tracking.Frames.newTracker;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.detection.inference.Detection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Machines that cross one another's way, and lights and insects that are none. */
class MatchingTest {

    private static final int NIGHT = 0x181818;

    private final List<Sighting> told = new ArrayList<>();
    private Tracker tracker;

    @BeforeEach
    void follows() throws IOException {
        tracker = newTracker();
    }

    @Test
    void twoLorriesThatMeetKeepTheirTracks() {
        for (int i = 0; i < 14; i++) {
            var east = detection(MachineClass.TRUCK, 0.8, 0.1 + 0.04 * i);
            var west = detection(MachineClass.TRUCK, 0.8, 0.6 - 0.04 * i);
            see(i, Painting.ground().with(east.box(), Painting.BLUE).with(west.box(), Painting.YELLOW), east, west);
        }

        assertThat(lastX(0) - firstX(0)).isPositive();
        assertThat(lastX(1) - firstX(1)).isNegative();
        assertThat(told.stream().map(Sighting::track).distinct()).hasSize(2);
    }

    @Test
    void aParkedMachineKeepsItsTrackWhenALorryPassesBeforeIt() {
        var parked = detection(MachineClass.TRUCK, 0.8, 0.4);
        for (int i = 0; i < 30; i++) {
            var passing = detection(MachineClass.TRUCK, 0.8, -0.4 + 0.04 * i);
            var picture = Painting.ground().with(parked.box(), Painting.YELLOW).with(passing.box(), Painting.BLUE);
            boolean isHidden = parked.box().overlap(passing.box()) > 0.2;
            boolean isInView = passing.box().x() > 0 && passing.box().x() < 0.9;
            see(2 * i, picture, isHidden ? List.of(passing) : isInView ? List.of(parked, passing) : List.of(parked));
        }

        var parkedTrack = told.getFirst().track();
        assertThat(told.stream().filter(s -> s.track().equals(parkedTrack)))
                .allSatisfy(s -> assertThat(s.path()).allMatch(p -> p.box().x() == 0.4));
        assertThat(told.getLast().lastSeenAt()).isAfter(Frames.START.plusSeconds(40));
        assertThat(told.stream().map(Sighting::track).distinct()).hasSize(2);
    }

    @Test
    void anInsectBeforeTheLensIsNoMachine() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            if (i % 10 > 6) {
                see(i, Painting.of(NIGHT));
                continue;
            }
            var box = new Box(0.3 + 0.3 * random.nextDouble(), 0.3 + 0.3 * random.nextDouble(), 0.2, 0.2);
            var blob = new Detection(MachineClass.TRUCK, 0.6, box);
            see(i, Painting.of(NIGHT).with(box, Painting.WHITE), blob);
        }

        assertThat(told).isEmpty();
    }

    @Test
    void headlightsThatShineForSixSecondsAreNoMachine() {
        for (int i = 0; i < 7; i++) {
            var lamp = detection(MachineClass.TRUCK, 0.6, 0.4 + 0.01 * i);
            see(i, Painting.of(NIGHT).with(lamp.box(), Painting.WHITE), lamp);
        }

        assertThat(told).isEmpty();
    }

    @Test
    void aMachineThatWorksUnderALampIsToldOfAllTheSame() {
        for (int i = 0; i < 12; i++) {
            var machine = detection(MachineClass.LOADER, 0.6, 0.4);
            see(i, Painting.of(NIGHT).with(machine.box(), Painting.WHITE), machine);
        }

        assertThat(told).isNotEmpty();
    }

    @Test
    void aWhiteLorryByDayIsToldOfAtOnce() {
        for (int i = 0; i < 5; i++) {
            var lorry = detection(MachineClass.TRUCK, 0.6, 0.4);
            see(i, Painting.ground().with(lorry.box(), Painting.WHITE), lorry);
        }

        assertThat(told).hasSize(1);
    }

    private void see(int second, Painting picture, Detection... detections) {
        see(second, picture, List.of(detections));
    }

    private void see(int second, Painting picture, List<Detection> detections) {
        tracker.take(frame(second, detections.toArray(Detection[]::new)), picture)
                .forEach(t -> told.add(t.sighting()));
    }

    private double firstX(int track) {
        return of(track).getFirst().path().getFirst().box().x();
    }

    private double lastX(int track) {
        return of(track).getLast().path().getLast().box().x();
    }

    private List<Sighting> of(int track) {
        var seen = new HashSet<>();
        var ids = told.stream().map(Sighting::track).filter(seen::add).toList();
        return told.stream().filter(s -> s.track().equals(ids.get(track))).toList();
    }
}
