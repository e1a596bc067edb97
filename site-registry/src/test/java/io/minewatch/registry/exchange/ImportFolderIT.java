package io.minewatch.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.minewatch.registry.change.Sql;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every file under {@code exchange}, brought in by the front door, gets the verdict that {@code exchange-verdicts.txt}
 * states, and none of them touches the registry, which knows the township and the sites of {@code sites.geojson}.
 *
 * <p>A line there is a file; the target and what its clerk chose beside it; and the answer: the import's state, how many
 * rows are fine, repaired, undecided and refused, and everything that was remarked.
 */
@QuarkusTest
class ImportFolderIT extends RegistryTest {

    private static final Path FOLDER = Path.of("src/test/resources/exchange");
    private static final String SINCE = "&validFrom=2026-01-01T00:00:00Z";

    @Inject
    Sql sql;

    private static void registerSites() throws IOException {
        Requests.registerTownship();
        var sites = Files.readAllBytes(FOLDER.resolve("geojson/good/sites.geojson"));
        var path = Uploads.judged(Person.CLERK, "sites&fileName=registered.geojson&kind=BANNED" + SINCE, sites);
        Uploads.stored(Person.CLERK, path).body("state", equalTo("STORED"));
    }

    @Test
    void everyFileGetsItsVerdictAndTheRegistryStaysAsItIs() throws IOException {
        registerSites();
        var verdicts = verdicts();
        var before = facts();

        var sent = new ArrayList<ExtractableResponse<Response>>();
        for (var verdict : verdicts) {
            sent.add(send(verdict));
        }
        var answers = IntStream.range(0, sent.size())
                .mapToObj(i -> verdicts.get(i).with(answer(sent.get(i))))
                .toList();

        assertThat(facts()).isEqualTo(before);
        assertThat(answers).isEqualTo(verdicts);
    }

    @Test
    void everyFileHasAVerdict() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> FOLDER.relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            verdicts().stream().map(Verdict::file).toList());
        }
    }

    private record Verdict(String file, String query, String answer) {

        Verdict with(String other) {
            return new Verdict(file, query, other);
        }

        @Override
        public String toString() {
            return file + ": " + query + ": " + answer;
        }
    }

    private static List<Verdict> verdicts() throws IOException {
        try (var lines = Files.lines(FOLDER.resolveSibling("exchange-verdicts.txt"))) {
            return lines.map(line -> line.split(": ", 3))
                    .map(line -> new Verdict(line[0], line[1], line[2]))
                    .toList();
        }
    }

    private static ExtractableResponse<Response> send(Verdict verdict) throws IOException {
        var person = verdict.query().startsWith("probes") ? Person.ADMIN : Person.CLERK;
        var file = FOLDER.resolve(verdict.file());
        var name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        return person.upload(verdict.query() + SINCE + "&fileName=" + name, Files.readAllBytes(file))
                .extract();
    }

    private static String answer(ExtractableResponse<Response> sent) {
        if (sent.statusCode() == 422) {
            return "not kept " + String.join(" ", sent.<List<String>>path("errors.code"));
        }
        var path = "/imports/" + sent.path("id");
        var judged = Uploads.rested(path).extract();
        var codes = new TreeSet<String>(judged.<List<String>>path("remarks.code"));
        Person.CLERK
                .get(path + "/rows")
                .extract()
                .<List<List<String>>>path("items.remarks.code")
                .forEach(codes::addAll);
        Map<String, Integer> counts = judged.path("counts");
        return "%s %d/%d/%d/%d %s"
                .formatted(
                        judged.<String>path("state"),
                        counts.get("fine"),
                        counts.get("repaired"),
                        counts.get("undecided"),
                        counts.get("refused"),
                        String.join(" ", codes))
                .strip();
    }

    /** How many rows each table of facts holds; what waits for Kafka comes and goes by itself. */
    private Map<String, Long> facts() {
        var counts = new TreeMap<String, Long>();
        sql.list("""
                        select relname from pg_class
                        where relnamespace = 'registry'::regnamespace and relkind = 'r' and relname not like 'import%'
                            and relname <> 'pending' and has_table_privilege(oid, 'select')""", row -> row.text("relname"))
                .forEach(table -> counts.put(
                        table,
                        sql.find("select count(*) as n from registry." + table, row -> row.number("n"))
                                .orElseThrow()));
        return counts;
    }
}
