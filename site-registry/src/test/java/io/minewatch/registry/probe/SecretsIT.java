package io.minewatch.registry.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.registry.change.Sql;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream's password is looked for wherever the registry writes anything: it must be nowhere. */
@QuarkusTest
class SecretsIT extends RegistryTest {

    @Inject
    Sql sql;

    private final String word = "s3cret-" + UUID.randomUUID();
    private final String id = "990101-probe-" + UUID.randomUUID();
    private final String probe = "/probes/" + id;
    private final LogLines log = new LogLines();

    @BeforeEach
    void listen() {
        Requests.registerTownship();
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void noAnswerShowsAPassword() {
        var create = probe(0);
        var answers = new ArrayList<String>();
        answers.add(Person.ADMIN.put(probe, create).statusCode(201).extract().asString());
        answers.add(Person.ADMIN.put(probe, create).statusCode(200).extract().asString());
        answers.add(Person.ADMIN.put(probe, probe(7)).statusCode(409).extract().asString());
        var reused = probe(1);
        reused.put("id", create.get("id"));
        answers.add(Person.ADMIN.put(probe, reused).statusCode(409).extract().asString());
        for (var path : List.of(probe, probe + "/coverage", "/probes?limit=200", "/coverage")) {
            answers.add(Person.OPERATOR.get(path).statusCode(200).extract().asString());
        }

        assertThat(answers).noneMatch(answer -> answer.contains(word));
        assertThat(answers).noneMatch(answer -> answer.contains("ciphertext"));
    }

    @Test
    void noFaultRepeatsAPasswordThatStoodInTheWrongPlace() {
        var inAddress = probe(0);
        inAddress.put("streams", List.of(Requests.stream("SUB", "rtsp://admin:" + word + "@10.1.2.3/sub", "a", "b")));
        var asNumber = probe(0);
        asNumber.put("streams", List.of(Map.of("role", "SUB", "address", "rtsp://10.1.2.3/sub", "width", word)));
        var asRole = probe(0);
        asRole.put("streams", List.of(Map.of("role", word, "address", "rtsp://10.1.2.3/sub")));
        var asField = probe(0);
        asField.put("streams", List.of(Map.of("role", "SUB", "address", "rtsp://10.1.2.3/sub", "pasword", word)));

        for (var wrong : List.of(inAddress, asNumber, asRole, asField)) {
            var answer = Person.ADMIN.put(probe, wrong).extract();
            assertThat(answer.statusCode()).isBetween(400, 422);
            assertThat(answer.asString()).doesNotContain(word);
        }
        assertThat(log.lines).noneMatch(line -> line.contains(word));
    }

    @Test
    void noTableHoldsAPasswordAndNoLineOfTheLog() {
        Person.ADMIN.put(probe, probe(0)).statusCode(201);
        Person.ADMIN.put(probe, probe(1)).statusCode(200);
        Person.ADMIN.get(probe + "/picture");

        var tables = sql.list("""
                select tablename from pg_tables
                where schemaname = 'registry' and tablename <> 'flyway_schema_history'""", row -> row.text("tablename"));
        assertThat(tables).hasSizeGreaterThan(12).contains("probe_description", "change");
        for (var table : tables) {
            var found = sql.find(
                            "select count(*) as n from registry.%s t where t::text like ?".formatted(table),
                            row -> row.number("n"),
                            "%" + word + "%")
                    .orElse(0L);
            assertThat(found).as(table).isZero();
        }
        assertThat(log.lines).noneMatch(line -> line.contains(word));
    }

    private Map<String, Object> probe(long revision) {
        var probe = Requests.probe(revision);
        probe.put("streams", List.of(Requests.stream("SUB", "rtsp://10.1.2.3:554/sub", "look", word)));
        return probe;
    }

    /** Everything that is logged, with its exceptions. */
    private static final class LogLines extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage() + " " + Arrays.toString(record.getParameters()) + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
