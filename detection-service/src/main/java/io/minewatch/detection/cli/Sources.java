package io.minewatch.detection.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to look at.
 *
 * @param files a file that was named is one of them whatever it is called; of a folder those that look like pictures or
 *     videos, sorted
 * @param missing what was named but is not there
 */
record Sources(List<Source> files, List<Path> missing) {

    /** Finds it; what lies below {@code out} was drawn by us, and is passed over. */
    static Sources of(List<Path> paths, @Nullable Path out) throws IOException {
        var files = new ArrayList<Source>();
        var missing = new ArrayList<Path>();
        for (var path : paths) {
            if (!Files.exists(path)) {
                missing.add(path);
            } else if (Files.isDirectory(path)) {
                addAll(path, out, files);
            } else {
                files.add(new Source(path, path.getFileName()));
            }
        }
        return new Sources(files, missing);
    }

    private static void addAll(Path folder, @Nullable Path out, List<Source> files) throws IOException {
        try (var found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .filter(Source::isKnown)
                    .filter(file -> out == null || !isBelow(out, file, folder))
                    .sorted()
                    .forEach(file -> files.add(new Source(file, folder.relativize(file))));
        }
    }

    private static boolean isBelow(Path out, Path file, Path folder) {
        return !same(out, folder)
                && file.toAbsolutePath()
                        .normalize()
                        .startsWith(out.toAbsolutePath().normalize());
    }

    private static boolean same(Path a, Path b) {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }
}
