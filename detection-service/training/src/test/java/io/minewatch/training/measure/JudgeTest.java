package io.minewatch.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.training.Kind;
import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.data.Target;
import io.minewatch.training.geometry.Box;
import io.minewatch.training.geometry.Detection;
import io.minewatch.training.measure.Judge.Exhibit;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Box HERE = new Box(0.1, 0.1, 0.3, 0.3);
    private static final Box THERE = new Box(0.6, 0.6, 0.9, 0.9);

    private final Judge judge = new Judge(Kind.EXCAVATOR);

    @Test
    void praisesAFindAndBlamesAFalseAlarm() {
        judge.see(exhibit(all(), List.of(HERE), found(0.9, HERE), found(0.8, THERE)));

        var score = judge.score(0.5);

        assertThat(score.ap50()).isEqualTo(1);
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(1);
    }

    @Test
    void countsAFalseAlarmBeforeTheFindAgainstThePrecision() {
        judge.see(exhibit(all(), List.of(HERE), found(0.7, HERE), found(0.8, THERE)));

        assertThat(judge.score(0.5).ap50()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void countsASecondDetectionOfOneMachineAsFalse() {
        judge.see(exhibit(all(), List.of(HERE), found(0.9, HERE), found(0.8, HERE)));

        assertThat(judge.score(0.5).precision()).isEqualTo(0.5);
    }

    @Test
    void doesNotBlameWhatTheLabelsLeaveOpen() {
        judge.see(exhibit(Set.of(Kind.VESSEL), List.of(HERE), found(0.9, HERE), found(0.8, THERE)));

        assertThat(judge.score(0.5).precision()).isEqualTo(1);
    }

    @Test
    void choosesTheLowestScoreThatIsRightNineTimesInTen() {
        for (int i = 0; i < 9; i++) {
            judge.see(exhibit(all(), List.of(HERE), found(0.5 + i / 100.0, HERE)));
        }
        judge.see(exhibit(all(), List.of(HERE), found(0.4, THERE)));
        judge.see(exhibit(all(), List.of(HERE), found(0.3, THERE)));

        assertThat(judge.threshold(0.9)).isEqualTo(0.4);
    }

    private static Set<Kind> all() {
        return EnumSet.allOf(Kind.class);
    }

    private static Detection found(double score, Box box) {
        return new Detection(Kind.EXCAVATOR.ordinal(), score, box);
    }

    private static Exhibit exhibit(Set<Kind> complete, List<Box> truths, Detection... found) {
        var targets =
                truths.stream().map(box -> new Target(Kind.EXCAVATOR, box)).toList();
        var picture = new LabelledPicture("a.jpg", Path.of("a.jpg"), "here", "here", complete, targets, List.of());
        return new Exhibit(picture, List.of(found), 640, 360);
    }
}
