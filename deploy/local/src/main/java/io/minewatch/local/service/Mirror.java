package io.minewatch.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** Makes one folder like another. What is the same already, by size and time, is left alone. */
final class Mirror {

    private Mirror() {}

    static void copy(Path from, Path to) {
        if (!Files.isDirectory(from)) {
            throw new IllegalStateException("not built: " + from);
        }
        try {
            for (var source : list(from)) {
                var target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else if (!isSame(source, target)) {
                    Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (var target : list(to).reversed()) {
                if (Files.notExists(from.resolve(to.relativize(target).toString()))) {
                    Files.delete(target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be copied: " + from, e);
        }
    }

    /** Copies the one jar that lies in a folder. */
    static void copyJar(Path from, Path to) {
        try (var jars = Files.newDirectoryStream(from, "minewatch-*.jar")) {
            for (var jar : jars) {
                Files.copy(jar, to.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be copied: " + from, e);
        }
    }

    private static boolean isSame(Path source, Path target) throws IOException {
        return Files.exists(target)
                && Files.size(source) == Files.size(target)
                && Files.getLastModifiedTime(source).equals(Files.getLastModifiedTime(target));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
