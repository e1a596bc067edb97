package io.minewatch.ingest.probe;

import io.minewatch.contract.secret.SecretSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that opens stream passwords, read once from its file. */
@ApplicationScoped
class SealKey {

    private final Optional<SecretSeal> seal;

    SealKey(
            @ConfigProperty(name = "minewatch.secret.key-file") Optional<Path> file,
            @ConfigProperty(name = "minewatch.secret.key-name", defaultValue = "k1") String name) {
        this.seal = file.map(path -> read(name, path));
    }

    Optional<SecretSeal> seal() {
        return seal;
    }

    private static SecretSeal read(String name, Path file) {
        try {
            return new SecretSeal(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the sealing key %s cannot be read from %s".formatted(name, file), e);
        }
    }
}
