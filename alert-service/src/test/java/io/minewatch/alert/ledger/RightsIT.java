package io.minewatch.alert.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.alert.ledger.cli.VerifyLedger;
import io.minewatch.alert.testing.Service;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sighting",
                "sighting_match",
                "alert_link",
                "cluster",
                "alert_fact",
                "alert_sighting",
                "alert_picture",
                "evidence",
                "evidence_look",
                "ledger_entry",
                "dispatch_step",
                "dispatch_photo",
                "patrol_fact",
                "notice_attempt",
                "probe_health",
                "ledger_root",
                "ledger_root_stamp"
            })
    void mayAddFactsAndReadThem_butNeitherChangeNorDeleteThem(String table) {
        assertRefused("UPDATE alert.%s SET recorded_at = now()".formatted(table));
        assertRefused("DELETE FROM alert.%s".formatted(table));
        assertRefused("TRUNCATE alert.%s".formatted(table));
        assertRefused("DROP TABLE alert.%s".formatted(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert", "dispatch", "notice", "patrol", "camera_trouble", "alert_claim"})
    void mayNotDeleteWhatIsShownEither(String table) {
        assertRefused("DELETE FROM alert.%s".formatted(table));
        assertRefused("TRUNCATE alert.%s CASCADE".formatted(table));
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
