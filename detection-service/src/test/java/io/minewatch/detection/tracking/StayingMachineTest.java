package io.minewatch.detection.tracking;

import static io.minewatch.detection.tracking.Frames.detection;
import static io.minewatch.detection.tracking.Frames.frame;
import static io.minewatch.detection.tracking.Frames.newTracker;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.detection.inference.Detection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parked lorries and digging excavators: how often they are told of, and with how many pictures. */
class StayingMachineTest {

    private static final int HOUR = 3600;
    private static final Detection LORRY = detection(MachineClass.TRUCK, 0.8, 0.4);
    private static final Detection EXCAVATOR = detection(MachineClass.EXCAVATOR, 0.8, 0.4);

    private final List<TrackSighted> told = new ArrayList<>();
    private Tracker tracker;

    @BeforeEach
    void follows() throws IOException {
        tracker = newTracker();
    }

    @Test
    void aParkedLorryIsOneTrackWithTwoPicturesAnHour() {
        watchParked(0, HOUR);

        assertThat(tracks()).isEqualTo(1);
        assertThat(pictures()).isLessThanOrEqualTo(2);
        assertThat(told).hasSizeLessThan(32);
        assertThat(told.getLast().sighting().activity()).isEqualTo(Activity.STANDING);
    }

    @Test
    void aParkedLorryIsToldOfMoreAndMoreRarely() {
        watchParked(0, HOUR);

        assertThat(gaps().subList(0, 4)).allMatch(g -> g.toSeconds() <= 15);
        assertThat(gaps().getLast()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aRuleKnowsAtTheMinuteThatAMachineStayedForAMinute() {
        watchParked(0, 62);

        assertThat(told.getLast().sighting().firstSeenAt()).isEqualTo(Frames.START);
        assertThat(Duration.between(Frames.START, told.getLast().sighting().lastSeenAt()))
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aStayThatAnotherTrackBeganIsToldOfWithinSecondsOfItsMinuteWhateverTheTracksAge() {
        for (int second = 0; second < 90; second += 2) {
            see(second, digging(second), EXCAVATOR);
        }

        assertThat(gaps().stream().skip(1)).isNotEmpty().allMatch(gap -> gap.toSeconds() <= 4);
    }

    @Test
    void aLorryThatPassesIsToldOfRarelyFromTheStart() {
        for (int i = 0; i < 20; i++) {
            var on = detection(MachineClass.TRUCK, 0.8, 0.04 + i * 0.04);
            see(2 * i, Painting.ground().with(on.box(), Painting.BLUE), on);
        }

        assertThat(tracks()).isEqualTo(1);
        assertThat(told).hasSizeLessThan(5);
    }

    @Test
    void aParkedLorryThatWasHiddenForThreeMinutesIsTheSameOne() {
        watchParked(0, 120);
        for (int second = 120; second < 300; second += 2) {
            see(second, Painting.ground());
        }
        watchParked(300, 420);

        assertThat(tracks()).isEqualTo(1);
        assertThat(pictures()).isLessThanOrEqualTo(2);
    }

    @Test
    void aLorryThatLooksOtherwiseAtTheSamePlaceIsAnotherOne() {
        watchParked(0, 120);
        for (int second = 120; second < 300; second += 2) {
            see(second, Painting.ground());
        }
        for (int second = 300; second < 420; second += 2) {
            see(second, Painting.ground().with(LORRY.box(), Painting.YELLOW), LORRY);
        }

        assertThat(tracks()).isEqualTo(2);
    }

    @Test
    void saysOnceMoreUntilWhenAMachineStayedThatIsGone() {
        watchParked(0, 600);
        int before = told.size();
        for (int second = 600; second < 660; second += 2) {
            see(second, Painting.ground());
        }

        assertThat(told).hasSize(before + 1);
        assertThat(told.getLast().sighting().lastSeenAt()).isEqualTo(Frames.START.plusSeconds(595));
        assertThat(told.getLast().evidence()).isEmpty();
    }

    @Test
    void anExcavatorThatDigsIsToldOfEveryMinuteAndBringsAPictureEveryTenMinutes() {
        for (int second = 0; second < HOUR; second += 5) {
            see(second, digging(second), EXCAVATOR);
        }

        assertThat(tracks()).isEqualTo(1);
        assertThat(gaps()).allMatch(g -> g.compareTo(Duration.ofSeconds(95)) < 0);
        assertThat(pictures()).isBetween(6, 10);
        assertThat(told.stream().skip(2)).allMatch(t -> t.sighting().activity() == Activity.WORKING);
    }

    @Test
    void aLorryThatDrivesOnAfterStandingIsToldOfWithANewPicture() {
        watchParked(0, 120);
        int before = pictures();
        for (int i = 0; i < 12; i++) {
            var on = detection(MachineClass.TRUCK, 0.8, 0.4 + i * 0.04);
            see(120 + 2 * i, Painting.ground().with(on.box(), Painting.BLUE), on);
        }

        assertThat(tracks()).isEqualTo(1);
        assertThat(told.getLast().sighting().activity()).isEqualTo(Activity.PASSING);
        assertThat(pictures()).isEqualTo(before + 1);
    }

    private void watchParked(int from, int until) {
        for (int second = from; second < until; second += 5) {
            see(second, Painting.ground().with(LORRY.box(), Painting.BLUE).noisy(second, 6), LORRY);
        }
    }

    private static Painting digging(int second) {
        var box = EXCAVATOR.box();
        double swing = 0.02 * (second / 5 % 4);
        return Painting.ground()
                .with(new Box(box.x() + 0.05, box.y() + 0.05, 0.05, 0.07), Painting.YELLOW)
                .with(new Box(box.x() + swing, box.y(), 0.02, 0.08), Painting.YELLOW)
                .noisy(second, 6);
    }

    private void see(int second, Painting picture, Detection... detections) {
        told.addAll(tracker.take(frame(second, detections), picture));
    }

    private long tracks() {
        return told.stream().map(t -> t.sighting().track()).distinct().count();
    }

    private int pictures() {
        return told.stream().mapToInt(t -> t.evidence().size()).sum();
    }

    private List<Duration> gaps() {
        var gaps = new ArrayList<Duration>();
        for (int i = 1; i < told.size(); i++) {
            gaps.add(Duration.between(
                    told.get(i - 1).sighting().lastSeenAt(),
                    told.get(i).sighting().lastSeenAt()));
        }
        return gaps;
    }
}
