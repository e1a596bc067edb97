package io.minewatch.local.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgisClusterIT {

    @TempDir
    static Path folder;

    private static PostgisCluster cluster;

    @BeforeAll
    static void startCluster() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        cluster = new PostgisCluster(
                folder.resolve("data"), folder.resolve("postgis.log"), Ports.free(), "it's secret", true);
        cluster.start();
        MinewatchDatabase.create(cluster.admin(), "minewatch", role -> role + "'s");
        MinewatchDatabase.create(cluster.admin(), "minewatch", role -> role + "'s");
    }

    @AfterAll
    static void stopCluster() {
        cluster.stop();
        cluster.close();
    }

    @Test
    void givesTheServiceNoMoreThanItsOwnerGrants() throws SQLException {
        try (var owner = connect("registry_owner");
                var app = connect("registry_app")) {
            owner.createStatement().execute("CREATE TABLE fact (place geometry(Point, 4326))");
            owner.createStatement().execute("GRANT SELECT, INSERT ON fact TO registry_app");

            app.createStatement().execute("INSERT INTO fact VALUES (ST_SetSRID(ST_MakePoint(111, 26), 4326))");

            assertThatThrownBy(() -> app.createStatement().execute("DELETE FROM registry.fact"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> app.createStatement().execute("CREATE TABLE own (x int)"))
                    .hasMessageContaining("permission denied");
        }
        try (var other = connect("alert_app")) {
            assertThatThrownBy(() -> other.createStatement().execute("SELECT * FROM registry.fact"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keepsWhatWasCommittedThroughAKill() throws SQLException {
        try (var owner = connect("alert_owner")) {
            owner.createStatement().execute("CREATE TABLE fact (id int)");
            owner.createStatement().execute("INSERT INTO fact VALUES (1)");
        }

        cluster.kill();
        cluster.start();

        try (var owner = connect("alert_owner")) {
            var rows = owner.createStatement().executeQuery("SELECT count(*) FROM fact");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void hangsWhileSuspendedAndGoesOnWhenResumed() throws SQLException {
        cluster.suspend();
        assertThatThrownBy(() ->
                        DriverManager.getConnection(url() + "?connectTimeout=1&socketTimeout=1", "alert_app", "x"))
                .isInstanceOf(SQLException.class);

        cluster.resume();

        connect("alert_app").close();
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, role + "'s");
    }

    private static String url() {
        return cluster.admin().jdbcUrl("minewatch");
    }
}
