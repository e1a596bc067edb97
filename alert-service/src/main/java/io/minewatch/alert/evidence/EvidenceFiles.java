package io.minewatch.alert.evidence;

import io.minewatch.contract.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pictures as files named by their digest. A file is whole or is not there: it is written aside, forced out, then renamed. */
@ApplicationScoped
class EvidenceFiles {

    private final Path folder;

    EvidenceFiles(@ConfigProperty(name = "minewatch.evidence.folder") Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Stores a picture; one that is there already stays as it is. */
    void store(Sha256 sha256, byte[] picture) {
        var parent = folderOf(sha256);
        var file = fileOf(sha256);
        if (Files.exists(file)) {
            return;
        }
        var aside = parent.resolve(sha256 + "." + UUID.randomUUID());
        try {
            Files.createDirectories(parent);
            try (var channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(picture);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(parent);
        } catch (IOException e) {
            throw new UncheckedIOException("picture cannot be stored: " + sha256, e);
        }
    }

    /** Reads a picture's bytes, whatever they are by now. */
    Optional<byte[]> find(Sha256 sha256) {
        var file = fileOf(sha256);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("picture cannot be read: " + sha256, e);
        }
    }

    private static void forceFolder(Path parent) throws IOException {
        try (var channel = FileChannel.open(parent, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path fileOf(Sha256 sha256) {
        return folderOf(sha256).resolve(sha256.hex() + ".jpg");
    }

    private Path folderOf(Sha256 sha256) {
        var hex = sha256.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4));
    }
}
