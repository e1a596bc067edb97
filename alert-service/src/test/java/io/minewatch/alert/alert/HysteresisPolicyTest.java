package io.minewatch.alert.alert;

import static io.minewatch.alert.alert.MatchBuilder.aMatch;
import static io.minewatch.alert.alert.MatchBuilder.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.alert.Verdict.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class HysteresisPolicyTest {

    private static final Place OUTSIDE = site("beside");

    private final Match inside = aMatch(Rule.MACHINE_IN_BANNED_SITE).from(0, 10).build();

    @Test
    void whoWaversBetweenInsideAndCannotTellRaisesNoQuestion() {
        var doubt = doubt(10, 80);

        assertThat(isAnswered(doubt, List.of(accusation(inside)))).isTrue();
    }

    @Test
    void aQuestionThatLastedBeforeAnyoneWasInsideIsAsked() {
        var doubt = doubt(-100, -30);

        assertThat(isAnswered(doubt, List.of(accusation(inside)))).isFalse();
        assertThat(isAnswered(doubt, List.of())).isFalse();
    }

    @Test
    void whoWaversBetweenInsideAndOutsideRaisesNoSecondAlert() {
        assertThat(isAnswered(outside(12, 90), List.of(), inside)).isTrue();
    }

    @Test
    void whoHasClearlyGoneOutRaisesOne() {
        var gone = aMatch(Rule.DIGGING_OUTSIDE_LICENCE)
                .at(OUTSIDE)
                .from(12, 90)
                .standing(0, 90, 3)
                .build();

        assertThat(isAnswered(gone, List.of(), inside)).isFalse();
    }

    @Test
    void soDoesWhoWasNotFoundInsideForAWhile() {
        assertThat(isAnswered(outside(131, 200), List.of(), inside)).isFalse();
    }

    @Test
    void anotherMachineBesideTheAccusedOneIsNotCoveredByIt() {
        var other = aMatch(Rule.DIGGING_OUTSIDE_LICENCE)
                .at(OUTSIDE)
                .onTrack("other")
                .from(5, 90)
                .build();

        assertThat(isAnswered(other, List.of(), inside)).isFalse();
    }

    @Test
    void anAccusationIsNeverAnsweredByAnotherOne() {
        var forest = aMatch(Rule.FOREST_LAND).at(OUTSIDE).from(0, 90).build();

        assertThat(isAnswered(forest, List.of(accusation(inside)), inside)).isFalse();
    }

    @Test
    void aQuestionAnswersNothing() {
        var asked = doubt(0, 80);

        assertThat(isAnswered(outside(12, 90), List.of(accusation(asked)), asked))
                .isFalse();
    }

    private static boolean isAnswered(Match stay, List<Alert> here, Match... nearby) {
        return HysteresisPolicy.isAnswered(List.of(stay), here, List.of(nearby));
    }

    private static Match doubt(long from, long until) {
        return aMatch(Rule.CANNOT_TELL).from(from, until).build();
    }

    private static Match outside(long from, long until) {
        return aMatch(Rule.DIGGING_OUTSIDE_LICENCE)
                .at(OUTSIDE)
                .from(from, until)
                .standing(2, 62, 3)
                .build();
    }

    private static Alert accusation(Match match) {
        var suspicion = match.suspicion();
        return AlertDraft.opening(
                        new AlertId("990101-00000000-0000-5000-8000-000000000001"),
                        suspicion.rule(),
                        suspicion.place(),
                        1,
                        null,
                        new Verdict(Answer.INSIDE, 1),
                        new Coded("verdict.test"),
                        match.span(),
                        match.span().until())
                .gather(match)
                .first(match.span().until());
    }
}
