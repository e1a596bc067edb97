package io.minewatch.registry.probe;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.StreamProfile;
import io.minewatch.contract.secret.SealedSecret;
import io.minewatch.contract.secret.SecretSeal;
import io.minewatch.registry.change.Check;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Seals stream passwords, and decides when the one there is may stay. */
@ApplicationScoped
public class Passwords {

    private final SecretSeal seal;

    public Passwords(@ConfigProperty(name = "minewatch.secret.key-file") Path keyFile) {
        try {
            this.seal = new SecretSeal("k1", Files.readString(keyFile));
        } catch (IOException e) {
            throw new UncheckedIOException("the sealing key %s cannot be read".formatted(keyFile), e);
        }
    }

    /**
     * The password of a stream that is changed.
     *
     * <p>One that is not given again stays only with the user and the host it was given for: else whoever may edit a
     * probe could have the password sent to a host of their own.
     *
     * @param before the stream as it was, if there was one
     */
    @Nullable
    SealedSecret of(
            ProbeId probe, StreamRequest sent, URI address, @Nullable StreamProfile before, String at, Check check) {
        var password = sent.password();
        if (password != null) {
            return password.isEmpty() ? null : seal.seal(probe, password);
        }
        if (before == null || before.password() == null) {
            return null;
        }
        if (PasswordPolicy.staysWith(before, sent.user(), address)) {
            return before.password();
        }
        check.fault(at, "password.needed", "must be given again, or empty, since user or host changed");
        return null;
    }
}
