package io.minewatch.registry.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @Test
    void readsAKeyByItselfAndAsThePasswordOfItsName() {
        assertThat(Credentials.read("Bearer mwk_abc")).contains(new Credentials(null, new Secret("mwk_abc")));
        assertThat(basic("office:mwk_a:b")).isEqualTo(new Credentials("office", new Secret("mwk_a:b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJhbGciOi", "Basic", "Basic !!!", "Basic b2ZmaWNl", "Digest x", ""})
    void leavesEverythingElseToOthers(String header) {
        assertThat(Credentials.read(header)).isEmpty();
    }

    @Test
    void aNameIsLoggedOnlyIfItIsOne() {
        assertThat(basic("office-1:x").loggedName()).isEqualTo("office-1");
        assertThat(basic("mwk_c2VjcmV0:office").loggedName()).doesNotContain("mwk_");
        assertThat(basic("a\nfaked line:x").loggedName()).doesNotContain("\n");
        assertThat(new Credentials(null, new Secret("mwk_abc")).loggedName()).isEqualTo("none");
    }

    private static Credentials basic(String nameAndKey) {
        var encoded = Base64.getEncoder().encodeToString(nameAndKey.getBytes(StandardCharsets.UTF_8));
        return Credentials.read("Basic " + encoded).orElseThrow();
    }
}
