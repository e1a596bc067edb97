package io.minewatch.local.backup;

import io.minewatch.local.home.Home;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.postgis.MinewatchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the backup of a system whose database server runs. */
public final class Backup {

    static final String SECRETS = "secrets";
    static final String EVIDENCE = "evidence";

    private final Home home;
    private final AdminConnection server;

    public Backup(Home home, AdminConnection server) {
        this.home = home;
        this.server = server;
    }

    /** Writes it to a file. */
    public void write(Path file) {
        Path folder = temporary(home);
        try {
            var dump = new DatabaseDump(server, home.log("backup"));
            for (var database : MinewatchDatabase.BACKED_UP) {
                dump.write(database, folder.resolve(database + ".dump"));
            }
            // After the database: a picture it names is then in the backup, and one too many does no harm.
            Folders.copy(home.data().resolve(EVIDENCE), folder.resolve(EVIDENCE));
            Folders.copy(home.secrets(), folder.resolve(SECRETS));
            Archive.pack(folder, file);
        } finally {
            Folders.delete(folder);
        }
    }

    static Path temporary(Home home) {
        try {
            return Files.createTempDirectory(home.folder(), "backup");
        } catch (IOException e) {
            throw new UncheckedIOException("no room beside the data: " + home.folder(), e);
        }
    }
}
