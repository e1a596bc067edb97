package io.minewatch.registry.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.local.testing.PostgisResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** A registry of the first release is carried over with every row it holds. */
class MigrationIT {

    private final Map<String, String> database = new PostgisResource().start();

    @Test
    void oldRowsAreKeptAndSayNothingOfWhatWasNotAskedThen() throws SQLException {
        migrate(MigrationVersion.fromVersion("1"));
        try (var owner = connect("quarkus.flyway.username", "quarkus.flyway.password")) {
            owner.createStatement().execute("""
                    insert into registry.permit_version values ('990101-permit-1', '990101-site-1', 2, now(), 'C1', 'Somebody',
                        'limestone', null, tstzrange('2026-01-01', '2027-01-01'), null, '[]', 120);
                    insert into registry.area_description values ('990101-zone-1', 1, now(), 'PROTECTED_ZONE', 'zone', '{}')""");
        }

        migrate(MigrationVersion.LATEST);

        try (var owner = connect("quarkus.flyway.username", "quarkus.flyway.password");
                var rows = owner.createStatement().executeQuery("""
                        select number, hours::text, bans::text, machine_quota, vessel, lowest_elevation_meters,
                            (select forbidden::text from registry.area_description) as forbidden
                        from registry.permit_version""")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("number")).isEqualTo("C1");
            assertThat(rows.getDouble("lowest_elevation_meters")).isEqualTo(120);
            assertThat(rows.getString("hours")).isEqualTo("[]");
            assertThat(rows.getString("bans")).isEqualTo("[]");
            assertThat(rows.getObject("machine_quota")).isNull();
            assertThat(rows.getString("vessel")).isNull();
            assertThat(rows.getString("forbidden")).isEqualTo("[]");
        }
    }

    @Test
    void theServiceCannotChangeWhatTheLaterTablesHold() throws SQLException {
        migrate(MigrationVersion.LATEST);

        try (var service = connect("quarkus.datasource.username", "quarkus.datasource.password")) {
            for (var table : new String[] {"permit_version", "holder_version", "picture_view"}) {
                assertThatThrownBy(() -> service.createStatement().execute("delete from registry." + table))
                        .as(table)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private void migrate(MigrationVersion target) {
        Flyway.configure()
                .dataSource(
                        value("quarkus.datasource.jdbc.url"),
                        value("quarkus.flyway.username"),
                        value("quarkus.flyway.password"))
                .schemas("registry")
                .defaultSchema("registry")
                .createSchemas(false)
                .placeholders(Map.of("app_role", value("quarkus.flyway.placeholders.app_role")))
                .target(target)
                .load()
                .migrate();
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(value("quarkus.datasource.jdbc.url"), value(user), value(password));
    }

    private String value(String name) {
        return Objects.requireNonNull(database.get(name), name);
    }
}
