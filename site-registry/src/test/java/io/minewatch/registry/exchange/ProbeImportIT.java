package io.minewatch.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.minewatch.registry.change.Sql;
import io.minewatch.registry.exchange.format.Formats;
import io.minewatch.registry.exchange.format.Table;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProbeImportIT extends RegistryTest {

    private static final String QUERY = "probes&frame=EPSG:4490&validFrom=2026-02-01T00:00:00Z&fileName=probes.csv";

    private final String device = "%020d".formatted(UUID.randomUUID().getLeastSignificantBits() & Long.MAX_VALUE);

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
    void aWorkbookWithASheetThatIsNotReadIsNotKept() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Formats()
                .writeWorkbook(
                        List.of(
                                new Table("探头", List.of("探头编号", "名称"), List.of(List.of(number, "北坑入口"))),
                                new Table("账号", List.of("用途", "内容"), List.of(List.of("登录", "s3cret-word")))),
                        bytes);
        long before = files();

        Person.ADMIN
                .upload(QUERY.replace(".csv", ".xlsx"), bytes.toByteArray())
                .statusCode(422)
                .body("errors.code", hasItem("sheet.passed-over"));

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileThatCannotBeReadIsNotKeptEither() {
        long before = files();

        Person.ADMIN.upload(QUERY, new byte[] {0, 1, 2, 3}).statusCode(422);

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        Uploads.stored(Person.ADMIN, Uploads.judged(Person.ADMIN, QUERY, probe("用户名", "look")));

        var again = Uploads.judged(Person.ADMIN, QUERY, join(probe("用户名", "look"), "\n"));

        Person.CLERK
                .get(again + "/rows")
                .body("items[0].unchanged", equalTo(true))
                .body("items[0].remarks", empty());
        Uploads.stored(Person.ADMIN, again).body("rowsStored", equalTo(0));
        Person.ADMIN.get("/probes/990101-probe-" + number).body("revision", equalTo(1));
    }

    @Test
    void whatWouldChangeIsShownBeforeItIsStored() {
        Uploads.stored(Person.ADMIN, Uploads.judged(Person.ADMIN, QUERY, probe("用户名", "look")));

        var path = Uploads.judged(Person.ADMIN, QUERY, csv("""
                探头编号,名称,经度,纬度,子码流地址,国标编码
                %s,北坑东口,111.0513,25.9301,rtsp://10.1.2.3:554/other,%s
                """.formatted(number, device)));

        Person.CLERK
                .get(path + "/rows")
                .body("items[0].exists", equalTo(true))
                .body("items[0].unchanged", equalTo(false))
                .body("items[0].verdict", equalTo("FINE"))
                .body(
                        "items[0].remarks.findAll { it.code == 'row.changes' }.parameters.column",
                        contains("NAME", "SUB_STREAM"))
                .body("items[0].remarks.find { it.parameters.column == 'NAME' }.parameters.before", equalTo("北坑入口"))
                .body("items[0].remarks.find { it.code == 'row.adds' }.parameters.after", equalTo(device))
                .body("items[0].remarks.find { it.code == 'probe.moved' }.parameters.meters", equalTo(10.0f));
        Uploads.stored(Person.ADMIN, path).body("rowsStored", equalTo(1));
        Person.ADMIN
                .get("/probes/990101-probe-" + number)
                .body("revision", equalTo(2))
                .body("name", equalTo("北坑东口"))
                .body("deviceId", equalTo(device))
                .body("streams[0].address", equalTo("rtsp://10.1.2.3:554/other"))
                .body("streams[0].user", equalTo("look"))
                .body("states", hasSize(1));
    }

    @Test
    void aProbeWithoutAddressesIsRegisteredAndWatchedOnceItHasOne() {
        var list = csv("""
                名称,国标编码,经度,纬度
                一号探头,%s,111.0512,25.9301
                """.formatted(device));
        var path = Uploads.judged(Person.ADMIN, QUERY, list);
        Person.CLERK
                .get(path + "/rows")
                .body("items[0].verdict", equalTo("FINE"))
                .body("items[0].remarks.code", contains("probe.no-stream-yet"));
        Uploads.stored(Person.ADMIN, path).body("rowsStored", equalTo(1));
        var probe = "/probes/990101-probe-" + device;
        Person.ADMIN.get(probe).body("streams", empty()).body("states.watched", contains(false));

        var addresses = Uploads.judged(Person.ADMIN, QUERY, csv("""
                国标编码,主码流地址
                %s,rtsp://10.1.2.9/main
                """.formatted(device)));

        Person.CLERK
                .get(addresses + "/rows")
                .body("items[0].subject", equalTo("990101-probe-" + device))
                .body("items[0].remarks.code", containsInAnyOrder("row.adds", "probe.watched-now"));
        Uploads.stored(Person.ADMIN, addresses).body("rowsStored", equalTo(1));
        Person.ADMIN
                .get(probe)
                .body("name", equalTo("一号探头"))
                .body("streams.role", contains("MAIN"))
                .body("states.watched", contains(true));
    }

    @Test
    void aPasswordDoesNotGoToAnotherHost() {
        var body = Requests.probe(0);
        body.put("location", List.of(111.0512, 25.9301));
        Person.ADMIN.put("/probes/990101-probe-" + number, body).statusCode(201);

        var path = Uploads.judged(Person.ADMIN, QUERY, csv("""
                探头编号,子码流地址
                %s,rtsp://10.9.9.9:554/sub
                """.formatted(number)));

        Person.CLERK
                .get(path + "/rows")
                .body("items[0].verdict", equalTo("UNDECIDED"))
                .body("items[0].remarks.code", containsInAnyOrder("row.changes", "probe.password-lost"));
        Person.ADMIN.post(path + "/decisions", Uploads.decision(1, true)).statusCode(200);
        Uploads.stored(Person.ADMIN, path).body("rowsStored", equalTo(1));
        Person.ADMIN
                .get("/probes/990101-probe-" + number)
                .body("streams[0].address", equalTo("rtsp://10.9.9.9:554/sub"))
                .body("streams[0].passwordSet", equalTo(false))
                .body("presets[0].calibrations", hasSize(1));
    }

    @Test
    void aCalibratedProbeThatMovesIsForAPersonToDecide() {
        Person.ADMIN.put("/probes/990101-probe-" + number, Requests.probe(0)).statusCode(201);

        var path = Uploads.judged(Person.ADMIN, QUERY, csv("""
                探头编号,经度,纬度
                %s,111.001,25.9
                """.formatted(number)));

        Person.CLERK
                .get(path + "/rows")
                .body("items[0].verdict", equalTo("UNDECIDED"))
                .body("items[0].remarks.code", contains("probe.moved-calibrated"));
    }

    @Test
    void whatTheProbesRoomWouldRefuseIsRefusedBeforeItIsStored() {
        var path = Uploads.judged(Person.ADMIN, QUERY, csv("""
                探头编号,国标编码,经度,纬度,主码流地址
                %s,4503240000132,111.0512,25.9301,http://10.1.2.9/main
                """.formatted(number)));

        Person.CLERK
                .get(path + "/rows")
                .body("items[0].verdict", equalTo("REFUSED"))
                .body("items[0].remarks.code", containsInAnyOrder("device-id.form", "address.scheme"));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] file, String more) {
        return csv(new String(file, StandardCharsets.UTF_8) + more);
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
