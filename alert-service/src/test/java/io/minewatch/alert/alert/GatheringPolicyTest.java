package io.minewatch.alert.alert;

import static io.minewatch.alert.alert.MatchBuilder.BEGIN;
import static io.minewatch.alert.alert.MatchBuilder.aMatch;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.alert.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatheringPolicyTest {

    private static final Duration GAP = Duration.ofSeconds(30);

    private final Match passedBy = digging(0, 20);
    private final Match came = digging(300, 330);
    private final Match stayed = digging(340, 365);

    @Test
    void waitsUntilAStayHasLasted() {
        assertThat(begin(came, null, came)).isEmpty();
        assertThat(begin(passedBy, null, passedBy, came)).isEmpty();
    }

    @Test
    void beginsWithTheStay_andLeavesOutWhoPassedByEarlier() {
        assertThat(begin(stayed, null, passedBy, came, stayed)).contains(BEGIN.plusSeconds(300));
    }

    @Test
    void leavesOutWhoPassedByEarlier_alsoWhenHeIsToldOfLate() {
        assertThat(begin(passedBy, BEGIN.plusSeconds(300), passedBy, came, stayed))
                .isEmpty();
    }

    @Test
    void beginsEarlierWhenALateSightingMakesTheStayLonger() {
        var late = digging(250, 275);

        assertThat(begin(late, BEGIN.plusSeconds(300), late, came, stayed)).contains(BEGIN.plusSeconds(250));
    }

    @Test
    void beginsEarlierWhenALateSightingMakesAnEarlierStayLongEnough() {
        var late = digging(25, 70);

        assertThat(begin(late, BEGIN.plusSeconds(300), passedBy, late, came, stayed))
                .contains(BEGIN);
    }

    @Test
    void theStrictestOfThoseWhoStayedDecides_whicheverIsToldOfLast() {
        var strict =
                aMatch(Rule.DIGGING_OUTSIDE_LICENCE).from(300, 330).lasting(30).build();
        var lenient = digging(310, 335);

        assertThat(begin(lenient, null, strict, lenient)).isPresent();
        assertThat(begin(strict, null, strict, lenient)).isPresent();
    }

    private static Match digging(long from, long until) {
        return aMatch(Rule.DIGGING_OUTSIDE_LICENCE)
                .from(from, until)
                .lasting(60)
                .build();
    }

    private static Optional<Instant> begin(Match now, @Nullable Instant known, Match... there) {
        return GatheringPolicy.begin(now, List.of(there), GAP, known);
    }
}
