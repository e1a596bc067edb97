package io.minewatch.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.minewatch.registry.change.Sql;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProbeImportIT extends RegistryTest {

    private static final String QUERY = "probes&frame=EPSG:4490&validFrom=2026-02-01T00:00:00Z&fileName=probes.csv";

    private final String number = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Sql sql;

    @BeforeEach
    void township() {
        Requests.registerTownship();
    }

    @Test
    void aProbeIsStoredWithItsStreamsAndWithoutAPassword() {
        var path = Uploads.judged(Person.ADMIN, QUERY, probe("用户名", "look"));

        Person.CLERK.get(path).body("state", equalTo("READY")).body("counts.fine", equalTo(1));
        Uploads.stored(Person.ADMIN, path).body("state", equalTo("STORED")).body("rowsStored", equalTo(1));
        Person.ADMIN
                .get("/probes/990101-probe-" + number)
                .body("revision", equalTo(1))
                .body("name", equalTo("北坑入口"))
                .body("township", equalTo(Requests.TOWNSHIP))
                .body("location", contains(111.0512f, 25.9301f))
                .body("streams[0].role", equalTo("SUB"))
                .body("streams[0].address", equalTo("rtsp://10.1.2.3:554/sub"))
                .body("streams[0].user", equalTo("look"))
                .body("streams[0].passwordSet", equalTo(false))
                .body("states[0].watched", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"密码", "设备登录口令", "RTSP Password"})
    void aFileWithPasswordsIsNotKept(String heading) {
        var file = probe(heading, "s3cret-word");
        long before = files();

        Person.ADMIN.upload(QUERY, file).statusCode(422).body("errors.code", hasItem("probe.password-in-file"));

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileThatCannotBeReadIsNotKeptEither() {
        long before = files();

        Person.ADMIN.upload(QUERY, new byte[] {0, 1, 2, 3}).statusCode(422);

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aRegisteredProbeStaysAsItIs() {
        Uploads.stored(Person.ADMIN, Uploads.judged(Person.ADMIN, QUERY, probe("用户名", "look")));

        var again = Uploads.judged(Person.ADMIN, QUERY, probe("用户名", "other"));

        Person.CLERK
                .get(again + "/rows")
                .body("items[0].unchanged", equalTo(true))
                .body("items[0].remarks.code", hasItem("probe.registered"));
        Uploads.stored(Person.ADMIN, again).body("rowsStored", equalTo(0));
        Person.ADMIN.get("/probes/990101-probe-" + number).body("streams[0].user", equalTo("look"));
    }

    private byte[] probe(String heading, String value) {
        return """
                探头编号,名称,经度,纬度,子码流地址,%s
                %s,北坑入口,111.0512,25.9301,rtsp://10.1.2.3:554/sub,%s
                """.formatted(heading, number, value).getBytes(StandardCharsets.UTF_8);
    }

    private long files() {
        return sql.find("select count(*) as n from registry.import_file", row -> row.number("n"))
                .orElseThrow();
    }
}
