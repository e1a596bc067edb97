package io.minewatch.alert.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/** What the service needs beside Kafka and PostGIS: a county, a folder for pictures, and a key that signs tokens. */
public class Service implements QuarkusTestResourceLifecycleManager {

    /** Where tests find the key that signs. */
    public static final String SIGNING_KEY = "minewatch.test.signing-key";

    @Override
    public Map<String, String> start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var base64 = Base64.getEncoder();
            var roots = Files.createTempDirectory("minewatch-roots");
            return Map.ofEntries(
                    Map.entry("minewatch.county.adcode", "990101"),
                    Map.entry("minewatch.county.name", "Test"),
                    Map.entry(
                            "minewatch.evidence.folder",
                            Files.createTempDirectory("minewatch-evidence").toString()),
                    Map.entry("minewatch.ledger.key-file", roots.resolve("key").toString()),
                    Map.entry(
                            "minewatch.ledger.roots-folder",
                            roots.resolve("roots").toString()),
                    Map.entry("minewatch.outbox.every", "PT0.1S"),
                    Map.entry("minewatch.cameras.watch-every", "1s"),
                    Map.entry("minewatch.dismissals.draw-every", "1s"),
                    Map.entry(
                            "quarkus.oidc.public-key",
                            base64.encodeToString(pair.getPublic().getEncoded())),
                    Map.entry(
                            SIGNING_KEY, base64.encodeToString(pair.getPrivate().getEncoded())));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}
}
