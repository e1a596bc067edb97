package io.minewatch.registry.key;

import io.minewatch.contract.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key itself. It has 256 random bits, so nobody can try all of them, and a plain digest keeps it as safe as a slow one
 * would keep a password.
 */
record Secret(String value) {

    static final String PREFIX = "mwk_";

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret make() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the database keeps of it. */
    String digest() {
        return Sha256.of(value.getBytes(StandardCharsets.UTF_8)).hex();
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
