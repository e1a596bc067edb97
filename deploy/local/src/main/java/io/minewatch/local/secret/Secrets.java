package io.minewatch.local.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;

/** The secrets of a home. They reach a process by its environment or by a file, never by its command line. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secret of that name; made at the first call. */
    public String get(String name) {
        var file = password(name);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + file, e);
        }
    }

    /** Whether the secret of that name was ever made. */
    public boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** The file that holds a key to seal with: 32 random bytes in Base64; made at the first call. */
    public Path sealingKey(String name) {
        return file(name, Base64.getEncoder()::encodeToString);
    }

    /**
     * Passwords are letters and digits only: in a basic log-in some clients escape a plus or a slash and some do not, and
     * one in three would then be refused.
     */
    private Path password(String name) {
        return file(name, HexFormat.of()::formatHex);
    }

    private synchronized Path file(String name, Function<byte[], String> form) {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = Files.createTempFile(folder, name, ".new", ownerOnly);
            Files.writeString(fresh, form.apply(random()) + "\n");
            return Files.move(fresh, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be written: " + file, e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
