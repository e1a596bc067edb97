package io.minewatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.local.home.Home;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.process.PortHolder;
import io.minewatch.local.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script's life cycle, with the database server alone: the other parts are kept in the same way. */
class UpIT {

    private static final int POSTGIS = 10;

    @TempDir
    Path folder;

    private Home home = new Home(Path.of(""), Path.of(""));
    private int base;
    private String said = "";

    @BeforeEach
    void makeHome() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        home = new Home(folder, folder.resolve("home"));
        base = freePorts();
    }

    @AfterEach
    void takeDown() {
        run("down");
    }

    @Test
    void saysOfASecondUpThatItRunsAlready() {
        assertThat(up()).isZero();

        assertThat(up()).isZero();

        assertThat(said).contains("up already: http://localhost:" + base);
    }

    @Test
    void namesWhoHoldsAPort() throws IOException {
        try (var socket = new ServerSocket(base + POSTGIS, 1, InetAddress.getLoopbackAddress())) {
            assertThat(up()).isEqualTo(1);

            assertThat(said)
                    .contains("port %d (postgis".formatted(socket.getLocalPort()))
                    .contains("in use by java (process %d)"
                            .formatted(ProcessHandle.current().pid()));
        }
        assertThat(run("status")).isEqualTo(1);
    }

    @Test
    void stopsWhatAKilledSupervisorLeft() throws IOException {
        up();
        long postgis = process("postgis").path("pid").asLong();
        supervisor().destroyForcibly();
        await().until(() -> run("status") == 1);

        assertThat(up()).isZero();

        assertThat(process("postgis").path("pid").asLong()).isNotEqualTo(postgis);
        assertThat(Files.readString(home.log("up"))).contains("stopped what a killed run had left: postgis");
    }

    @Test
    void leavesNoProcessBehind() throws IOException {
        up();
        var postgis = ProcessHandle.of(process("postgis").path("pid").asLong()).orElseThrow();

        assertThat(run("down")).isZero();

        assertThat(postgis.isAlive()).isFalse();
        assertThat(PortHolder.isTaken(base + POSTGIS)).isFalse();
        assertThat(said).endsWith("Minewatch is down.\n");
    }

    @Test
    void startsAgainWhatDied() throws IOException {
        up();
        ProcessHandle.of(process("postgis").path("pid").asLong()).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(process("postgis").path("restarts").asInt()).isEqualTo(1);
            assertThat(run("status")).isZero();
        });
    }

    @Test
    void bringsBackWhatWasBackedUp() throws Exception {
        up();
        execute("CREATE TABLE alert.fact (id int)", "INSERT INTO alert.fact VALUES (42)");
        var picture = home.data().resolve("evidence/ab/abcd");
        Files.createDirectories(picture.getParent());
        Files.writeString(picture, "picture");
        var key = new Secrets(home.secrets()).get("k1");
        var file = folder.resolve("backup.zip");

        assertThat(run("backup", file.toString())).isZero();
        execute("DELETE FROM alert.fact");
        Files.delete(picture);
        assertThat(run("restore", "--yes", file.toString())).isEqualTo(1);
        assertThat(said).contains("down first");
        run("down");
        Files.delete(home.secrets().resolve("k1"));
        assertThat(run("restore", "--yes", "--port-base", String.valueOf(base), file.toString()))
                .isZero();
        up();

        assertThat(Files.readString(picture)).isEqualTo("picture");
        assertThat(new Secrets(home.secrets()).get("k1")).isEqualTo(key);
        try (var database = connect();
                var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT id FROM alert.fact")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private int up() {
        return run("up", "--detach", "--only", "postgis", "--port-base", String.valueOf(base));
    }

    private int run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        int status = Main.run(home, new PrintStream(bytes, true, StandardCharsets.UTF_8), arguments);
        said = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    private JsonNode process(String name) throws IOException {
        run("status", "--json");
        for (var process : ContractJson.mapper().readTree(said).path("processes")) {
            if (process.path("name").asText().equals(name)) {
                return process;
            }
        }
        throw new AssertionError("no process " + name + " in " + said);
    }

    private ProcessHandle supervisor() throws IOException {
        var pid = Files.readString(home.run().resolve("supervisor.pid")).split(" ", -1)[0];
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private void execute(String... statements) throws SQLException {
        try (var database = connect();
                var statement = database.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return new AdminConnection("127.0.0.1", base + POSTGIS, new Secrets(home.secrets()).get("postgres"))
                .connect("minewatch");
    }

    static int freePorts() {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (IntStream.range(base, base + 13).noneMatch(PortHolder::isTaken)) {
                return base;
            }
        }
    }
}
