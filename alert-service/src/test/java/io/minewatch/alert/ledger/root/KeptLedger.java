package io.minewatch.alert.ledger.root;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.delivery.Outbox;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.postgis.MinewatchDatabase;
import io.minewatch.local.testing.TestServers;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.Flyway;

/** A database with a ledger, folders with roots and pictures, and no service: for a test that spoils them. */
public final class KeptLedger {

    private static final AdminConnection SERVER = TestServers.postgis();

    private final String database;
    private final Path home;
    private final Optional<URI> tsa;
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    private KeptLedger(String database, Path home, Optional<URI> tsa) {
        this.database = database;
        this.home = home;
        this.tsa = tsa;
    }

    /** An empty one; {@code tsa} answers where time stamps are asked for. */
    public static KeptLedger create(Path home, Optional<URI> tsa) throws SQLException {
        var name = name();
        createDatabase(name);
        Flyway.configure()
                .dataSource(SERVER.jdbcUrl(name), "alert_owner", "alert_owner")
                .schemas("alert")
                .defaultSchema("alert")
                .createSchemas(false)
                .placeholders(Map.of("app_role", "alert_app"))
                .load()
                .migrate();
        return new KeptLedger(name, home, tsa);
    }

    /** Without PostGIS, which the ledger does not need: there is less to copy. */
    private static void createDatabase(String name) throws SQLException {
        MinewatchDatabase.createPlain(SERVER, name, "alert_app", role -> role);
        MinewatchDatabase.createPlain(SERVER, name, "alert_owner", role -> role);
        try (var connection = SERVER.connect(name);
                var statement = connection.createStatement()) {
            statement.execute("GRANT CONNECT ON DATABASE %s TO alert_app".formatted(name));
            statement.execute("CREATE SCHEMA alert AUTHORIZATION alert_owner");
        }
    }

    /** The same once more, to be spoilt. */
    public KeptLedger copy(Path into) throws SQLException, IOException {
        var name = name();
        try (var server = SERVER.connect("postgres");
                var statement = server.createStatement()) {
            statement.execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, database));
        }
        try (var files = Files.walk(home)) {
            for (var file : files.toList()) {
                var target = into.resolve(home.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        var copy = new KeptLedger(name, into, tsa);
        copy.now = now;
        return copy;
    }

    public Path home() {
        return home;
    }

    public Path rootsFolder() {
        return home.resolve("roots");
    }

    public String jdbcUrl() {
        return SERVER.jdbcUrl(database);
    }

    /** Sets the clock. */
    public void setClock(Instant time) {
        now = time;
    }

    public Instant now() {
        return now;
    }

    /** Does what the service does for an act: changes rows, and says so in the ledger. A second goes by. */
    public void act(String subject, String code, String... changes) throws SQLException {
        now = now.plusSeconds(1);
        asService(connection -> {
            try (var statement = connection.createStatement()) {
                for (var change : changes) {
                    statement.execute(change);
                }
            }
            ledger(connection).append(subject, Actor.system("test"), now, new Coded(code));
        });
    }

    /** Appends in one transaction after another, as one of the service's threads does. */
    public void appendMany(int transactions, int entriesEach) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl(), "alert_app", "alert_app")) {
            // A copy of a database does not remember what its roles look for first.
            connection.setSchema("alert");
            connection.setAutoCommit(false);
            var ledger = ledger(connection);
            for (int i = 0; i < transactions; i++) {
                for (int n = 0; n < entriesEach; n++) {
                    ledger.append("alert-" + i, Actor.system("test"), now, new Coded("log.test").with("n", n));
                }
                connection.commit();
            }
        }
    }

    /** Makes a root and carries it into the folder. */
    public void makeRoot() throws SQLException {
        now = now.plusSeconds(300);
        asService(connection -> roots(connection).make());
        asService(connection -> carrier(connection).carry());
    }

    /** Looks whether a root is due, as each copy of the service does. */
    void makeRootIfDue() throws SQLException {
        asService(connection -> roots(connection).makeIfDue());
    }

    /** Has the newest root time-stamped. */
    public void stamp() throws SQLException {
        asService(connection -> stamping(connection).stampNewest());
        asService(connection -> carrier(connection).carry());
    }

    /** The newest root, as somebody else would keep it. */
    public String lastRoot() throws SQLException {
        var root = new String[1];
        asService(connection ->
                root[0] = roots(connection).findLast().orElseThrow().text());
        return root[0];
    }

    /** Does something as the superuser, whom no right and no trigger stops. */
    public void tamper(String... statements) throws SQLException {
        try (var connection = SERVER.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = alert, public");
            statement.execute("SET session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Lets the superuser do more. */
    public void tamper(Work work) throws SQLException {
        try (var connection = SERVER.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = alert, public");
            work.run(connection);
        }
    }

    private void asService(Work work) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl(), "alert_app", "alert_app")) {
            // A copy of a database does not remember what its roles look for first.
            connection.setSchema("alert");
            connection.setAutoCommit(false);
            work.run(connection);
            connection.commit();
        }
    }

    private Ledger ledger(Connection connection) {
        return new Ledger(database(connection), clock());
    }

    private Roots roots(Connection connection) {
        var database = database(connection);
        return new Roots(
                database,
                ledger(connection),
                new Outbox(database, nobodyListens()),
                new RootKey(config()),
                config(),
                new County(),
                clock());
    }

    private TimeStamping stamping(Connection connection) {
        return new TimeStamping(roots(connection), database(connection), config(), clock());
    }

    private RootCarrier carrier(Connection connection) {
        return new RootCarrier(rootsFolder(), roots(connection), stamping(connection), new RootKey(config()));
    }

    private static Database database(Connection connection) {
        return new Database(OneConnection.of(connection));
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> nobodyListens() {
        return OneConnection.proxy(Event.class, (method, arguments) -> null);
    }

    private InstantSource clock() {
        return () -> now;
    }

    private RootConfig config() {
        return new Config(home, tsa);
    }

    private static String name() {
        return "ledger_"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** What the superuser does. */
    @FunctionalInterface
    public interface Work {
        void run(Connection connection) throws SQLException;
    }

    private record Config(Path home, Optional<URI> url) implements RootConfig {

        @Override
        public Path keyFile() {
            return home.resolve("key");
        }

        @Override
        public Path rootsFolder() {
            return home.resolve("roots");
        }

        @Override
        public Optional<Path> secondRootsFolder() {
            return Optional.empty();
        }

        @Override
        public Duration rootEvery() {
            return Duration.ofMinutes(5);
        }

        @Override
        public String lookEvery() {
            return "10s";
        }

        @Override
        public Tsa tsa() {
            return new Authority(url);
        }
    }

    private record Authority(Optional<URI> url) implements RootConfig.Tsa {

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }
    }

    private record County() implements CountyConfig {

        @Override
        public String adcode() {
            return "990101";
        }

        @Override
        public String name() {
            return "Test";
        }

        @Override
        public List<Double> extent() {
            return List.of();
        }

        @Override
        public ZoneId timeZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public List<String> languages() {
            return List.of("en");
        }

        @Override
        public Optional<Basemap> basemap() {
            return Optional.empty();
        }
    }
}
