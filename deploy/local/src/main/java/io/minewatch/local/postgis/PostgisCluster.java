package io.minewatch.local.postgis;

import io.minewatch.local.process.Child;
import io.minewatch.local.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server of our own, on the loopback address. Its data survives a stop and a start. */
public final class PostgisCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final Path log;
    private final int port;
    private final String adminPassword;
    private final boolean durable;
    private final ServerAccount account = ServerAccount.current();
    private @Nullable Child child;

    /**
     * A cluster that is not started yet.
     *
     * @param data the data folder; filled at the first start
     * @param log a file its log is appended to
     * @param adminPassword of the database user {@code postgres}, set at the first start
     * @param durable false for tests only: quicker, and a power cut may spoil the data
     */
    public PostgisCluster(Path data, Path log, int port, String adminPassword, boolean durable) {
        this.data = data.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.port = port;
        this.adminPassword = adminPassword;
        this.durable = durable;
    }

    /**
     * Where the data can lie: {@code wished}, or a folder below {@code /var/lib/minewatch} when the server's account
     * cannot reach the wished one, as below root's home. A file beside the wished one then says where.
     */
    public static Path reachableFolder(Path wished) {
        var path = wished.toAbsolutePath();
        if (ServerAccount.current().canReach(path)) {
            return path;
        }
        var pointer = path.resolveSibling(path.getFileName() + ".location");
        try {
            if (Files.notExists(pointer)) {
                Files.createDirectories(path.getParent());
                Files.writeString(
                        pointer,
                        Path.of("/var/lib/minewatch", UUID.randomUUID().toString())
                                .toString());
            }
            return Path.of(Files.readString(pointer).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + pointer, e);
        }
    }

    /** The data folder. */
    public Path data() {
        return data;
    }

    /** How the administrator reaches the server. */
    public AdminConnection admin() {
        return new AdminConnection("127.0.0.1", port, adminPassword);
    }

    /** Starts the process and returns at once; {@link #awaitReady()} waits for it. */
    public Child launch() {
        try {
            Files.createDirectories(log.getParent());
            if (Files.notExists(data.resolve("PG_VERSION"))) {
                initialise();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the database folder cannot be made: " + data, e);
        }
        return child = Child.start("postgis", account.run(serverCommand()), Map.of(), Path.of("/"), log);
    }

    /** Starts the server and waits until it answers. */
    public PostgisCluster start() {
        launch();
        awaitReady();
        return this;
    }

    /** Waits until the server answers. */
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var connection = admin().connect("postgres")) {
                return;
            } catch (SQLException e) {
                if (!child().isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("PostgreSQL does not answer:\n" + child().tailOfLog(), e);
                }
            }
            pause();
        }
    }

    /** Stops the server in good order; clients are sent away. */
    public void stop() {
        child().stop(Signal.INT, Duration.ofSeconds(30));
    }

    /** Ends the server as a power cut would. */
    public void kill() {
        child().kill();
    }

    /** Makes the server and all its sessions hang. */
    public void suspend() {
        child().suspend();
    }

    /** Ends {@link #suspend()}. */
    public void resume() {
        child().resume();
    }

    @Override
    public void close() {
        if (child != null && child.isAlive()) {
            child.kill();
        }
    }

    private Child child() {
        if (child == null) {
            throw new IllegalStateException("the cluster was not started");
        }
        return child;
    }

    private List<String> serverCommand() {
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=120",
                "shared_buffers=64MB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        var command = new ArrayList<>(List.of(PostgresPrograms.get().path("postgres"), "-D", data.toString()));
        settings.forEach(s -> command.addAll(List.of("-c", s)));
        return command;
    }

    private void initialise() throws IOException {
        account.makeOwnFolder(data);
        var password = Files.createTempFile(
                "minewatch", ".pw", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, adminPassword + "\n");
            account.own(password);
            var initdb = List.of(
                    PostgresPrograms.get().path("initdb"),
                    "--pgdata=" + data,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    durable ? "--data-checksums" : "--no-sync");
            var run = Child.start("initdb", account.run(initdb), Map.of(), Path.of("/"), log);
            if (run.awaitExit() != 0) {
                throw new IllegalStateException("initdb failed:\n" + run.tailOfLog());
            }
        } finally {
            Files.delete(password);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
