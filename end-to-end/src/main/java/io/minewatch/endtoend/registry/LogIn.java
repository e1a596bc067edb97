package io.minewatch.endtoend.registry;

import io.minewatch.contract.ContractJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Stands in for Keycloak: signs tokens with a key that the services are told. */
public final class LogIn {

    private static final Duration LASTS = Duration.ofHours(2);

    private final KeyPair pair;

    public LogIn() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a service is told so that it takes our tokens and asks nobody. */
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "",
                "QUARKUS_OIDC_PUBLIC_KEY",
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    /** A token of somebody with one role. */
    public String token(String role) {
        return token(role, "bench");
    }

    /** A token of a person with one role. */
    public String token(String role, String person) {
        var now = Instant.now();
        var head = part(Map.of("alg", "RS256", "typ", "JWT"));
        var claims = part(Map.of(
                "iss",
                "https://bench.test",
                "sub",
                person,
                "upn",
                person,
                "name",
                person,
                "unit",
                "bench",
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(LASTS).getEpochSecond(),
                "realm_access",
                Map.of("roles", List.of(role))));
        return head + "." + claims + "." + sign(head + "." + claims);
    }

    private String sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, Object> json) {
        return base64(ContractJson.write(json));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
