package io.minewatch.alert.silence;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.silence.EscalationPolicy.Step;
import io.minewatch.alert.silence.Waiting.Kind;
import io.minewatch.contract.alert.Alert.Severity;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscalationPolicyTest {

    private static final Instant SINCE = Instant.parse("2026-03-01T02:00:00Z");
    private static final Instant NOW = SINCE.plusSeconds(500);

    private final EscalationPolicy policy = new EscalationPolicy(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(EscalationConfig.class)
            .build()
            .getConfigMapping(EscalationConfig.class));

    @Test
    void theMoreItMattersTheLessItWaits() {
        assertThat(due(Severity.HIGH)).isEqualTo(Duration.ofMinutes(3));
        assertThat(due(Severity.MEDIUM)).isEqualTo(Duration.ofMinutes(6));
        assertThat(due(Severity.LOW)).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void tellsOneLevelAfterTheOther_andStopsAtTheLast() {
        assertThat(policy.next(alert(Severity.HIGH), 0, Set.of(), NOW))
                .isEqualTo(new Step(1, "supervisor", List.of("operator"), NOW.plus(Duration.ofMinutes(7))));
        assertThat(policy.next(alert(Severity.HIGH), 1, Set.of("operator"), NOW))
                .isEqualTo(new Step(2, "lead", List.of("supervisor"), null));
    }

    @Test
    void doesNotWaitASecondTimeForALevelKnownToBeSilent() {
        assertThat(policy.firstDue(alert(Severity.LOW), Set.of("operator"))).isEqualTo(SINCE);
        assertThat(policy.next(alert(Severity.HIGH), 0, Set.of("operator", "supervisor"), NOW))
                .isEqualTo(new Step(2, "lead", List.of("operator", "supervisor"), null));
    }

    @Test
    void givesAPatrolItsTimeWhoeverElseIsSilent() {
        var dispatch = new Waiting(Kind.DISPATCH_UNREPORTED, "990101-d", Severity.HIGH, SINCE);
        assertThat(policy.firstDue(dispatch, Set.of("operator"))).isEqualTo(SINCE.plus(Duration.ofHours(1)));
    }

    @Test
    void tellsTheLastLevelWhateverIsKnownOfIt() {
        assertThat(policy.next(alert(Severity.HIGH), 1, Set.of("operator", "supervisor", "lead"), NOW)
                        .told())
                .isEqualTo("lead");
    }

    private Duration due(Severity severity) {
        return Duration.between(SINCE, policy.firstDue(alert(severity), Set.of()));
    }

    private static Waiting alert(Severity severity) {
        return new Waiting(Kind.ALERT_UNACKNOWLEDGED, "990101-a", severity, SINCE);
    }
}
