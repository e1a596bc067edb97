package io.minewatch.local.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A folder in a ZIP file that only its owner can read: there are passwords in it. */
final class Archive {

    private Archive() {}

    /** Writes a folder; an older file of that name stays until the new one is whole. */
    static void pack(Path folder, Path file) {
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".minewatch", ".part", ownerOnly);
            try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)));
                    var files = Files.walk(folder)) {
                for (var each : files.filter(Files::isRegularFile).sorted().toList()) {
                    out.putNextEntry(new ZipEntry(folder.relativize(each).toString()));
                    Files.copy(each, out);
                    out.closeEntry();
                }
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the backup cannot be written: " + file, e);
        }
    }

    /** Reads a file into a folder. */
    static void unpack(Path file, Path folder) {
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IllegalArgumentException("no backup of ours: it reaches out of its folder");
                }
                Files.createDirectories(target.getParent());
                Files.copy(in, target);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("the backup cannot be read: " + file, e);
        }
    }
}
