package io.minewatch.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.alert.EpisodePolicy.Belonging.BelongsToSettled;
import io.minewatch.alert.alert.EpisodePolicy.Belonging.Joins;
import io.minewatch.alert.alert.EpisodePolicy.Belonging.Opens;
import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Outcome;
import io.minewatch.contract.alert.Alert.Settlement;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.alert.Verdict.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodePolicyTest {

    private final Alert first = settled(1, 100);
    private final Alert second = settled(2, 200);
    private final Alert third = open(3, 210).first(at(300));

    @Test
    void theFirstSightingOpensTheFirstEpisode() {
        assertThat(EpisodePolicy.decide(List.of(), at(0))).isEqualTo(new Opens(1, Instant.EPOCH));
    }

    @Test
    void whatComesAfterASettlementOpensTheNextEpisode() {
        assertThat(EpisodePolicy.decide(List.of(first, second), at(201))).isEqualTo(new Opens(3, at(200)));
    }

    @Test
    void whatComesWhileAnAlertIsOpenJoinsIt_howeverLate() {
        assertThat(EpisodePolicy.decide(List.of(first, second, third), at(201))).isEqualTo(new Joins(third, at(200)));
        assertThat(EpisodePolicy.decide(List.of(third), at(0))).isEqualTo(new Joins(third, Instant.EPOCH));
        assertThat(EpisodePolicy.decide(List.of(first, second, third), at(220))).isEqualTo(new Joins(third, at(200)));
    }

    @Test
    void whatWasThereBeforeASettlementBelongsToIt_alsoWhenALaterEpisodeIsOpen() {
        assertThat(EpisodePolicy.decide(List.of(first, second, third), at(100))).isEqualTo(new BelongsToSettled(first));
        assertThat(EpisodePolicy.decide(List.of(first, second, third), at(150)))
                .isEqualTo(new BelongsToSettled(second));
    }

    @Test
    void anEpisodeThatStandsThereAgainGathersWhatTheEndedOneWould() {
        var again = open(2, 50).first(at(150));

        assertThat(EpisodePolicy.decide(List.of(first, again), at(60))).isEqualTo(new Joins(again, at(100)));
        assertThat(EpisodePolicy.decide(List.of(first, again), at(40))).isEqualTo(new BelongsToSettled(first));
    }

    @Test
    void whatWasFoundToBeLegalIsNoRepetition() {
        assertThat(EpisodePolicy.countUntil(1, List.of())).isEqualTo(1);
        assertThat(EpisodePolicy.countUntil(3, List.of(first, second, third))).isEqualTo(3);
        assertThat(EpisodePolicy.countUntil(3, List.of(first, settled(2, 200, Outcome.LEGAL), third)))
                .isEqualTo(2);
        assertThat(EpisodePolicy.countUntil(2, List.of(first, second, third))).isEqualTo(2);
    }

    private static Alert settled(int episode, long at) {
        return settled(episode, at, Outcome.ILLEGAL);
    }

    private static Alert settled(int episode, long at, Outcome outcome) {
        return open(episode, at - 50)
                .settle(new Settlement(outcome, null, Actor.system("test"), at(at)))
                .first(at(at));
    }

    private static AlertDraft open(int episode, long began) {
        return AlertDraft.opening(
                new AlertId("990101-00000000-0000-5000-8000-00000000000" + episode),
                Rule.MACHINE_IN_BANNED_SITE,
                MatchBuilder.SITE,
                episode,
                null,
                new Verdict(Answer.INSIDE, 1),
                new Coded("verdict.test"),
                new Span(at(began), at(began + 1)),
                at(began));
    }

    private static Instant at(long seconds) {
        return Instant.EPOCH.plusSeconds(seconds);
    }
}
