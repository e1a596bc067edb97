package io.minewatch.local.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemporaryPasswordTest {

    @Test
    void canBeReadOutOnTheTelephone() {
        assertThat(TemporaryPassword.make("wang")).matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}");
    }

    @Test
    void isAnotherOneEachTime() {
        assertThat(Stream.generate(() -> TemporaryPassword.make("wang")).limit(100))
                .doesNotHaveDuplicates();
    }
}
