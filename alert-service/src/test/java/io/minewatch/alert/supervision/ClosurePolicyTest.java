package io.minewatch.alert.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.supervision.ClosurePolicy.ClosureCase;
import io.minewatch.alert.testing.County;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Outcome;
import io.minewatch.contract.alert.Alert.Settlement;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Alert.Status;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.site.Closure;
import io.minewatch.contract.site.Closure.Acceptance;
import io.minewatch.contract.site.Closure.Measure;
import io.minewatch.contract.site.Closure.MeasureKind;
import io.minewatch.contract.site.Closure.Proof;
import io.minewatch.contract.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClosurePolicyTest {

    private static final Instant ORDERED = Instant.parse("2026-01-10T00:00:00Z");
    private static final Instant ACCEPTED = ORDERED.plus(Duration.ofDays(9));

    @Test
    void countsASiteProvedAcceptedByAnotherUnitAndQuiet() {
        var judged = judge(closure(true, true, "bureau"));

        assertThat(judged.counts()).isTrue();
        assertThat(judged.why().code()).isEqualTo("closure.closed");
    }

    @Test
    void doesNotCountASiteWithAMeasureMissing() {
        assertThat(judge(closure(true, false, "bureau")).why().code()).isEqualTo("closure.measures-missing");
    }

    @Test
    void doesNotCountASiteAcceptedByWhoProvedIt() {
        var judged = judge(closure(true, true, "township"));

        assertThat(judged.counts()).isFalse();
        assertThat(judged.why().code()).isEqualTo("closure.accepted-by-same-unit");
    }

    @Test
    void doesNotCountASiteAcceptedByNobodyOrByAUnitNobodyKnows() {
        assertThat(judge(closure(true, true, null)).why().code()).isEqualTo("closure.not-accepted");
        assertThat(judge(closureBy(new Acceptance(ACCEPTED, actor("x", null), null)))
                        .counts())
                .isFalse();
    }

    @Test
    void countsActivityAfterAcceptanceAsRevival_untilSomebodyExplainsIt() {
        var closure = closure(true, true, "bureau");

        assertThat(judge(closure, alert(ACCEPTED.plusSeconds(60), Outcome.ILLEGAL))
                        .why()
                        .code())
                .isEqualTo("closure.revived");
        assertThat(judge(closure, alert(ACCEPTED.plusSeconds(60), null)).why().code())
                .isEqualTo("closure.activity-unsettled");
        assertThat(judge(closure, alert(ACCEPTED.plusSeconds(60), Outcome.PSEUDO_CHANGE))
                        .counts())
                .isTrue();
        assertThat(judge(closure, alert(ACCEPTED.minusSeconds(60), Outcome.ILLEGAL))
                        .counts())
                .isTrue();
    }

    @Test
    void leavesOutOnlyWhatWasOrderedAtAnotherTime() {
        var site = site(closure(true, true, "bureau"));

        assertThat(ClosurePolicy.judge(site, ORDERED.plusSeconds(1), ACCEPTED, List.of()))
                .isEmpty();
        assertThat(ClosurePolicy.judge(site, ORDERED, ORDERED.plusSeconds(1), List.of()))
                .isPresent();
    }

    private static ClosureCase judge(Closure closure, Alert... alerts) {
        return ClosurePolicy.judge(site(closure), ORDERED, ACCEPTED, List.of(alerts))
                .orElseThrow();
    }

    private static Site site(Closure closure) {
        var banned = County.banned();
        return new Site(
                banned.id(),
                2,
                banned.name(),
                banned.names(),
                banned.township(),
                banned.boundaries(),
                banned.states(),
                List.of(),
                List.of(closure),
                ORDERED);
    }

    private static Closure closure(boolean first, boolean second, @Nullable String acceptingUnit) {
        return new Closure(
                "1",
                ORDERED,
                actor("clerk", "bureau"),
                ORDERED.plus(Duration.ofDays(10)),
                List.of(measure(MeasureKind.PIT_FILLED, first), measure(MeasureKind.POWER_CUT, second)),
                acceptingUnit == null ? null : new Acceptance(ACCEPTED, actor("inspector", acceptingUnit), null),
                ORDERED);
    }

    private static Closure closureBy(Acceptance acceptance) {
        return new Closure(
                "1",
                ORDERED,
                actor("clerk", "bureau"),
                ORDERED.plus(Duration.ofDays(10)),
                List.of(measure(MeasureKind.PIT_FILLED, true)),
                acceptance,
                ORDERED);
    }

    private static Measure measure(MeasureKind kind, boolean proved) {
        return new Measure(
                kind,
                proved ? new Proof(ORDERED.plusSeconds(3600), actor("worker", "township"), List.of(), null) : null);
    }

    private static Actor actor(String name, @Nullable String unit) {
        return new Actor("test", name, name, List.of(), unit, null);
    }

    private static Alert alert(Instant seenAt, @Nullable Outcome outcome) {
        return new Alert(
                new AlertId("990101-alert-1"),
                1,
                Rule.MACHINE_IN_BANNED_SITE,
                new Place.AtSite(County.BANNED),
                1,
                County.TOWNSHIP,
                outcome == null ? Status.OPEN : Status.SETTLED,
                Severity.HIGH,
                List.of(),
                null,
                new Verdict(Verdict.Answer.INSIDE, 1),
                new Coded("verdict.in-banned-site"),
                List.of(),
                1,
                seenAt,
                seenAt,
                seenAt,
                List.of(),
                null,
                outcome == null ? null : new Settlement(outcome, "because", actor("s", null), seenAt),
                seenAt);
    }
}
