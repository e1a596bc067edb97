package io.minewatch.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.local.postgis.AdminConnection;
import org.junit.jupiter.api.Test;

class SharedPostgisTest {

    @Test
    void readsTheServerOfTheRun() {
        assertThat(SharedPostgis.parse("postgresql://postgres:abc@127.0.0.1:5555"))
                .isEqualTo(new AdminConnection("127.0.0.1", 5555, "abc"))
                .hasToString("postgres@127.0.0.1:5555");
    }

    @Test
    void saysWhatAnAddressMustLookLike() {
        assertThatThrownBy(() -> SharedPostgis.parse("jdbc:postgresql://127.0.0.1/x"))
                .hasMessageContaining("postgresql://postgres:password@host:port");
    }
}
