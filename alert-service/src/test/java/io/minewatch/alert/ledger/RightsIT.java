package io.minewatch.alert.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.alert.ledger.cli.VerifyLedger;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.testing.Tables;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service's own database role can do, tried with that very role. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class RightsIT {

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String serviceRole;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.password")
    String servicePassword;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @Inject
    Ledger ledger;

    @Test
    void everyTableOfTheSchemaSaysWhatItIs() throws SQLException {
        assertThat(Tables.all())
                .as("a new table is to be named in Tables, as fact, projection or queue")
                .containsAll(firstColumns().keySet());
    }

    @Test
    void mayAddFactsAndReadThem_butNeitherChangeNorDeleteThem() throws SQLException {
        var columns = firstColumns();
        columns.keySet().retainAll(Tables.FACTS);
        columns.forEach((table, column) -> {
            assertRefused("UPDATE alert.%s SET %s = %s".formatted(table, column, column));
            assertCannotBeRemoved(table);
        });
    }

    @Test
    void mayNotDeleteWhatIsShownEither() throws SQLException {
        var tables = firstColumns().keySet();
        tables.retainAll(Tables.PROJECTIONS);
        tables.forEach(this::assertCannotBeRemoved);
    }

    @Test
    void mayNotEmptyAQueue_norTouchTheMigrations() {
        for (var table : Tables.QUEUES) {
            assertRefused("TRUNCATE alert.%s".formatted(table));
            assertRefused("DROP TABLE alert.%s".formatted(table));
        }
        for (var table : Tables.OWNERS) {
            assertRefused("SELECT * FROM alert.%s".formatted(table));
            assertCannotBeRemoved(table);
        }
    }

    @Test
    void mayNotGetRoundTheTriggers() {
        for (var table : Tables.PROJECTIONS) {
            assertRefused("ALTER TABLE alert.%s DISABLE TRIGGER ALL".formatted(table));
        }
        assertRefused("DROP TRIGGER alert_keeps ON alert.alert");
        assertRefused("CREATE OR REPLACE FUNCTION alert.keep_alert() RETURNS trigger LANGUAGE sql AS 'SELECT NULL'");
        assertRefused("SET session_replication_role = replica");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE alert.ledger_entry DISABLE TRIGGER ALL",
                "ALTER TABLE alert.alert_fact DISABLE TRIGGER witness",
                "ALTER TABLE alert.ledger_entry ADD COLUMN x int",
                "DROP TRIGGER witness ON alert.alert",
                "CREATE OR REPLACE FUNCTION alert.witness() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                "CREATE TABLE alert.ledger (x int)",
                "SET session_replication_role = replica",
                "SET ROLE alert_owner",
                "SET SESSION AUTHORIZATION postgres"
            })
    void mayNotTakeMoreRights_norChangeHowFactsAreNoted(String sql) {
        assertRefused(sql);
    }

    @Test
    void theLedgerIsCheckedFromOutside_andTellsWhereTheOwnerAlteredIt() throws SQLException {
        for (int i = 0; i < 3; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> ledger.append("test", Actor.system("test"), Instant.now(), new Coded("log.test")));
        }
        // Other tests put alerts into the database without the service: no entry names these, all else must hold.
        assertThat(verify().lines().filter(line -> line.startsWith("broken")))
                .allSatisfy(
                        line -> assertThat(line).startsWith("broken: alert/").endsWith("[FACT_UNNAMED]"));
        assertThat(ledger.verify().valid()).isTrue();

        long last = ledger.findLast().orElseThrow().seq();
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "UPDATE alert.ledger_entry SET entry = replace(entry, 'log.test', 'log.tampered') WHERE seq = "
                            + last);
            connection.commit();
            assertThat(verify()).contains("broken at entry %d: its text was altered [ENTRY_TEXT]".formatted(last));
            assertThat(ledger.verify().brokenAt()).isEqualTo(new LedgerChain.Break(last, "its text was altered"));
            statement.execute(
                    "UPDATE alert.ledger_entry SET entry = replace(entry, 'log.tampered', 'log.test') WHERE seq = "
                            + last);
            connection.commit();
        }
    }

    private String verify() {
        var out = new ByteArrayOutputStream();
        VerifyLedger.run(
                List.of(),
                Map.of(
                        "MINEWATCH_ALERT_JDBC_URL", url,
                        "MINEWATCH_ALERT_JDBC_USER", serviceRole,
                        "MINEWATCH_ALERT_JDBC_PASSWORD", servicePassword),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void assertCannotBeRemoved(String table) {
        assertRefused("DELETE FROM alert.%s".formatted(table));
        assertRefused("TRUNCATE alert.%s CASCADE".formatted(table));
        assertRefused("DROP TABLE alert.%s CASCADE".formatted(table));
    }

    /** Every table there is, with the name of its first column. */
    private Map<String, String> firstColumns() throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT relname, attname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum = 1
                        WHERE relnamespace = 'alert'::regnamespace AND relkind IN ('r', 'p', 'f', 'm')""")) {
            var columns = new TreeMap<String, String>();
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getString(2));
            }
            return columns;
        }
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> {
                    try (var connection = DriverManager.getConnection(url, serviceRole, servicePassword);
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }
}
