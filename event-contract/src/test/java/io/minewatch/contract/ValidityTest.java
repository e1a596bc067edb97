package io.minewatch.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void holdsFromItsFirstInstantUntilBeforeItsLast() {
        var hour = new Validity(NOON, NOON.plusSeconds(3600));

        assertThat(hour.holdsAt(NOON.minusNanos(1))).isFalse();
        assertThat(hour.holdsAt(NOON)).isTrue();
        assertThat(hour.holdsAt(NOON.plusSeconds(3600))).isFalse();
    }

    @Test
    void holdsForEverWithoutAnEnd() {
        assertThat(Validity.since(NOON).holdsAt(Instant.parse("2999-01-01T00:00:00Z")))
                .isTrue();
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(NOON, NOON)).hasMessageContaining("must end after it begins");
    }
}
