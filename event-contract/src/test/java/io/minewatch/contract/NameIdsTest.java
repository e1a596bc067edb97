package io.minewatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameIdsTest {

    @Test
    void comesOutTheSameForTheSameThing() {
        assertThat(NameIds.of("990101", "track", 7)).isEqualTo(NameIds.of("990101", "track", 7));
    }

    @Test
    void doesNotMixUpWhereOnePartEndsAndTheNextBegins() {
        assertThat(NameIds.of("990101", "ab", "c")).isNotEqualTo(NameIds.of("990101", "a", "bc"));
    }

    @Test
    void isAVersionFiveUuid() {
        assertThat(NameIds.uuid("anything").version()).isEqualTo(5);
        assertThat(NameIds.uuid("anything").variant()).isEqualTo(2);
    }
}
