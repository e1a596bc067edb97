package io.minewatch.local.postgis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** Where the machine has PostgreSQL's programs, and whether PostGIS is among its extensions. */
public final class PostgresPrograms {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Path DEBIAN_EXTENSIONS = Path.of("/usr/share/postgresql");

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** The newest PostgreSQL with PostGIS that is installed. */
    public static Optional<PostgresPrograms> find() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions.filter(v -> Files.isExecutable(v.resolve("bin/initdb")))
                    .filter(v -> Files.exists(
                            DEBIAN_EXTENSIONS.resolve(v.getFileName()).resolve("extension/postgis.control")))
                    .max(Comparator.comparing(
                            v -> Integer.parseInt(v.getFileName().toString())))
                    .map(v -> new PostgresPrograms(v.resolve("bin")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be listed: " + DEBIAN, e);
        }
    }

    /** The newest PostgreSQL with PostGIS. */
    public static PostgresPrograms get() {
        return find().orElseThrow(() -> new IllegalStateException(
                "PostgreSQL with PostGIS is missing; install it: sudo apt-get install postgresql-15-postgis-3"));
    }

    /** The path of a program, for instance {@code pg_dump}. */
    public String path(String program) {
        return folder.resolve(program).toString();
    }
}
