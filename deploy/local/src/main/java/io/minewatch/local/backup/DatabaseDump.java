package io.minewatch.local.backup;

import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.postgis.PostgresPrograms;
import io.minewatch.local.process.Child;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** PostgreSQL's own programs to write a database to a file and to read it back. */
final class DatabaseDump {

    private final AdminConnection server;
    private final Path log;

    DatabaseDump(AdminConnection server, Path log) {
        this.server = server;
        this.log = log;
    }

    /** Writes a consistent picture of the database, while others go on working. */
    void write(String database, Path file) {
        run("pg_dump", "--format=custom", "--file=" + file, "--dbname=" + database);
    }

    /** Fills an empty database. */
    void read(String database, Path file) {
        run("pg_restore", "--exit-on-error", "--single-transaction", "--dbname=" + database, file.toString());
    }

    private void run(String program, String... arguments) {
        var command = new java.util.ArrayList<>(List.of(
                PostgresPrograms.get().path(program),
                "--host=" + server.host(),
                "--port=" + server.port(),
                "--username=postgres",
                "--no-password"));
        command.addAll(List.of(arguments));
        var child = Child.start(program, command, Map.of("PGPASSWORD", server.password()), Path.of("/"), log);
        if (child.awaitExit() != 0) {
            throw new IllegalStateException("%s failed, see %s:%n%s".formatted(program, log, child.tailOfLog()));
        }
    }
}
