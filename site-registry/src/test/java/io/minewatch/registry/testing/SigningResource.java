package io.minewatch.registry.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** What a county gives the registry besides database and Kafka: its name, the sealing key, and who signs tokens. */
public class SigningResource implements QuarkusTestResourceLifecycleManager {

    /** The sealing key of all tests. */
    public static final String SEALING_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Override
    public Map<String, String> start() {
        try {
            var keyFile = Files.writeString(Files.createTempFile("minewatch", ".key"), SEALING_KEY);
            keyFile.toFile().deleteOnExit();
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var base64 = Base64.getEncoder();
            return Map.of(
                    "minewatch.county.adcode",
                    "990101",
                    "minewatch.secret.key-file",
                    keyFile.toString(),
                    // So few are many in a test.
                    "minewatch.tiles.most",
                    "25",
                    // The tests publish by themselves, when they mean to.
                    "minewatch.outbox.enabled",
                    "false",
                    "minewatch.imports.interval",
                    "PT0.05S",
                    "minewatch.outbox.delivery-timeout",
                    "PT6S",
                    "quarkus.oidc.auth-server-url",
                    "",
                    "quarkus.oidc.public-key",
                    base64.encodeToString(pair.getPublic().getEncoded()),
                    "test.signing-key",
                    base64.encodeToString(pair.getPrivate().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}
}
