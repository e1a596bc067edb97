package io.minewatch.registry.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactsIT extends RegistryTest {

    private static final List<String> NO_FACTS =
            List.of("head", "pending", "reading_key_use", "flyway_schema_history", "import_progress", "import_row");

    @Inject
    Sql sql;

    @Test
    void theServiceCannotChangeOrRemoveAFact() {
        Requests.registerTownship();
        var facts =
                sql.list("select tablename from pg_tables where schemaname = 'registry'", row -> row.text("tablename"));
        assertThat(facts).hasSizeGreaterThan(12).containsAll(NO_FACTS);

        for (var table : facts) {
            if (NO_FACTS.contains(table)) {
                continue;
            }
            assertThatThrownBy(() -> sql.run("update registry.%s set recorded_at = now()".formatted(table)))
                    .as(table)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.run("delete from registry.%s".formatted(table)))
                    .as(table)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.run("truncate registry.%s".formatted(table)))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theDatabaseItselfRefusesAnImpossibleShape() {
        assertThatThrownBy(() -> sql.run("""
                        insert into registry.site_boundary values ('x', 1, now(), tstzrange(now(), null),
                        st_geomfromtext('MULTIPOLYGON(((0 0, 1 1, 1 0, 0 1, 0 0)))', 4490))""")).isInstanceOf(InvalidChange.class);
    }

    @Test
    void whoMadeAChangeIsKeptAsTheyWereThen() {
        Requests.registerTownship();

        var actors = sql.list(
                "select actor::text as actor from registry.change where kind = 'area' and subject = ?",
                row -> row.text("actor"),
                Requests.TOWNSHIP);

        assertThat(actors).singleElement().asString().contains(Person.CLERK.name(), "natural-resources", "login.test");
    }
}
