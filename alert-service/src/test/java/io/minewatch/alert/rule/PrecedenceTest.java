package io.minewatch.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.alert.Verdict.Answer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrecedenceTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "MACHINE_IN_BANNED_SITE REVIVAL, REVIVAL",
        "REVIVAL BANNED_SITE_HAULAGE, REVIVAL BANNED_SITE_HAULAGE",
        "MACHINE_IN_BANNED_SITE BANNED_SITE_HAULAGE NIGHT_HAULAGE, MACHINE_IN_BANNED_SITE BANNED_SITE_HAULAGE",
        "MACHINE_IN_BANNED_SITE FOREST_LAND DIGGING_OUTSIDE_LICENCE, MACHINE_IN_BANNED_SITE",
        "MACHINE_IN_BANNED_SITE OUTSIDE_HOURS, MACHINE_IN_BANNED_SITE",
        "RESERVE FOREST_LAND DIGGING_OUTSIDE_LICENCE, RESERVE",
        "RESERVE ACROSS_BOUNDARY, RESERVE ACROSS_BOUNDARY",
        "FOREST_LAND DIGGING_OUTSIDE_LICENCE, FOREST_LAND",
        "FOREST_LAND ACROSS_BOUNDARY DIGGING_OUTSIDE_LICENCE, FOREST_LAND ACROSS_BOUNDARY",
        "FOREST_LAND LICENCE_EXPIRED, FOREST_LAND LICENCE_EXPIRED",
        "RIVER_FORBIDDEN OUTSIDE_SEASON VESSEL_WORKING, RIVER_FORBIDDEN",
        "RIVER_FORBIDDEN LICENCE_EXPIRED, RIVER_FORBIDDEN LICENCE_EXPIRED",
        "ACROSS_BOUNDARY DIGGING_OUTSIDE_LICENCE CANNOT_TELL, ACROSS_BOUNDARY",
        "DIGGING_OUTSIDE_LICENCE CANNOT_TELL, DIGGING_OUTSIDE_LICENCE",
        "NIGHT_HAULAGE CANNOT_TELL, NIGHT_HAULAGE",
        "CANNOT_TELL, CANNOT_TELL"
    })
    void tells(String met, String told) {
        var hits = Stream.of(met.split(" "))
                .map(Rule::valueOf)
                .map(PrecedenceTest::hit)
                .toList();

        assertThat(Rules.telling(hits).stream().map(Hit::rule).map(Enum::name))
                .containsExactlyInAnyOrder(told.split(" "));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void letsNoTwoRulesSilenceEachOther(Rule rule) {
        assertThat(EnumSet.allOf(Rule.class).stream().filter(other -> Rules.beats(rule, other)))
                .noneMatch(other -> Rules.beats(other, rule));
    }

    @Test
    void putsEveryAccusationBeforeAQuestion() {
        assertThat(EnumSet.allOf(Rule.class).stream()
                        .filter(rule -> rule.findOffence().isPresent() && !rule.isAboutCameras()))
                .allMatch(rule -> Rules.beats(rule, Rule.CANNOT_TELL));
    }

    private static Hit hit(Rule rule) {
        return new Hit(
                rule,
                new Where.AtSpot(),
                new Verdict(Answer.INSIDE, 1),
                new Coded("verdict.test"),
                Duration.ZERO,
                Severity.LOW,
                null);
    }
}
