package io.minewatch.alert.dismissal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.alert.dismissal.Dismissal.Answer;
import io.minewatch.alert.dismissal.Dismissal.State;
import io.minewatch.contract.Actor;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.DismissalReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DismissalPolicyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor OLGA = actor("olga", "operator");
    private static final Actor OTTO = actor("otto", "operator");
    private static final Actor SVEN = actor("sven", "supervisor");

    @Test
    void onlyWhatNeverMatteredMuchIsDismissedAlone() {
        assertThat(DismissalPolicy.needsSecondPerson(Severity.LOW)).isFalse();
        assertThat(DismissalPolicy.needsSecondPerson(Severity.MEDIUM)).isTrue();
        assertThat(DismissalPolicy.needsSecondPerson(Severity.HIGH)).isTrue();
    }

    @Test
    void anotherNameRoleOrLogInServiceMakesNobodyElse() {
        var elsewhere = new Actor("other-issuer", "olga", "Olga II", List.of("supervisor"), "other-unit", null);

        assertThat(DismissalPolicy.isSamePerson(OLGA, elsewhere)).isTrue();
        assertThatThrownBy(() -> DismissalPolicy.requireMayAnswer(proposal(null, false), elsewhere, true, false))
                .hasMessageContaining("dismissal.needs-other-person");
    }

    @Test
    void afterANoOnlyASupervisorSaysYes_butAnybodyElseMaySayNo() {
        var proposal = proposal(null, false);

        assertThatThrownBy(() -> DismissalPolicy.requireMayAnswer(proposal, OTTO, true, true))
                .hasMessageContaining("dismissal.needs-supervisor");
        assertThatNoException().isThrownBy(() -> DismissalPolicy.requireMayAnswer(proposal, OTTO, false, true));
        assertThatNoException().isThrownBy(() -> DismissalPolicy.requireMayAnswer(proposal, SVEN, true, true));
    }

    @Test
    void neitherOfTheTwoLooksAgain() {
        var done = proposal(new Answer(true, null, OTTO, NOON), true);

        for (var one : List.of(OLGA, OTTO)) {
            assertThatThrownBy(() -> DismissalPolicy.requireMayLookAgain(done, one, "fine"))
                    .hasMessageContaining("second-look.needs-other-person");
        }
        assertThat(DismissalPolicy.requireMayLookAgain(done, SVEN, "fine")).isEqualTo("fine");
        assertThatThrownBy(() -> DismissalPolicy.requireMayLookAgain(done, SVEN, " "))
                .hasMessageContaining("second-look.needs-explanation");
    }

    @Test
    void aProposalLapsesWhenTheAlertEndsOtherwise() {
        assertThat(proposal(null, false).state()).isEqualTo(State.PROPOSED);
        assertThat(proposal(null, true).state()).isEqualTo(State.LAPSED);
        assertThat(proposal(new Answer(false, null, OTTO, NOON), true).state()).isEqualTo(State.REJECTED);
        assertThat(proposal(new Answer(true, null, OTTO, NOON), true).state()).isEqualTo(State.DONE);
    }

    private static Dismissal proposal(@Nullable Answer answer, boolean alertSettled) {
        return new Dismissal(
                UUID.randomUUID(),
                new AlertId("990101-a"),
                DismissalReason.FALSE_DETECTION,
                null,
                Severity.HIGH,
                true,
                OLGA,
                NOON,
                NOON,
                answer,
                alertSettled);
    }

    private static Actor actor(String subject, String role) {
        return new Actor("test", subject, subject, List.of(role), null, null);
    }
}
