package io.minewatch.contract.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.PermitId;
import io.minewatch.contract.Validity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermitTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void isInForceWhileItIsValid() {
        assertThat(permit(null, List.of()).isInForceAt(JANUARY)).isTrue();
        assertThat(permit(null, List.of()).isInForceAt(JUNE)).isFalse();
    }

    @Test
    void staysInForceWhenARenewalWasAcceptedThoughItExpired() {
        assertThat(permit(new Validity(JUNE, JULY), List.of()).isInForceAt(JUNE))
                .isTrue();
    }

    @Test
    void isNotInForceWhileMiningIsSuspended() {
        var rest = new Permit.Suspension(new Validity(JANUARY, JUNE), "rectification", JANUARY);

        assertThat(permit(null, List.of(rest)).isInForceAt(JANUARY.plusSeconds(60)))
                .isFalse();
    }

    private static Permit permit(@Nullable Validity renewal, List<Permit.Suspension> suspensions) {
        return new Permit(
                new PermitId("990101-permit-1"),
                "C1",
                "holder",
                "limestone",
                null,
                new Validity(JANUARY, JUNE),
                renewal,
                suspensions,
                null,
                JANUARY);
    }
}
