package io.minewatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.local.home.Home;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says before it asks Keycloak. */
class AccountCommandTest {

    @TempDir
    Path folder;

    private String said = "";

    @Test
    void isInTheHelp() {
        assertThat(run("help")).isZero();

        assertThat(said).contains("account").contains("who may log in");
    }

    @Test
    void namesTheRolesWhenOneIsUnknown() {
        assertThat(run("account", "add", "wang", "--role", "boss")).isEqualTo(1);

        assertThat(said).contains("no role boss; there are: operator, patrol, supervisor, clerk, auditor, admin");
    }

    @Test
    void saysWhatAKeyIsForAndThatTheSystemMustBeUp() {
        assertThat(run("account", "key", "--help")).isZero();
        assertThat(said).contains("QGIS").contains("--until").contains("--revoke");

        assertThat(run("account", "key", "qgis")).isEqualTo(1);
        assertThat(said).contains("Minewatch is not up");
        assertThat(run("account", "key", "--revoke")).isEqualTo(1);
        assertThat(said).contains("Give its NAME");
    }

    @Test
    void asksForAPatrolsTownship() {
        assertThat(run("account", "add", "wang", "--role", "operator", "--role", "patrol"))
                .isEqualTo(1);

        assertThat(said).contains("give --township ID");
    }

    @Test
    void refusesATownshipThatIsNoId() {
        assertThat(run("account", "add", "wang", "--role", "patrol", "--township", "Yanhe"))
                .isEqualTo(1);

        assertThat(said).contains("Yanhe");
    }

    @Test
    void refusesANameThatIsTooShort() {
        assertThat(run("account", "add", "-", "--role", "clerk")).isEqualTo(1);

        assertThat(said).contains("at least three letters");
    }

    @Test
    void isToldWhichRoleAndWho() {
        assertThat(run("account", "add", "wang")).isEqualTo(2);
        assertThat(run("account", "disable")).isEqualTo(2);
        assertThat(run("account", "delete", "wang")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "add wang --role clerk", "password wang", "disable wang", "enable wang"})
    void needsASystemThatIsUp(String command) {
        assertThat(run(("account " + command).split(" "))).isEqualTo(1);

        assertThat(said).contains("Minewatch is not up").doesNotContain("password:");
    }

    private int run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var home = new Home(folder, folder.resolve("home"));
        int status = Main.run(home, new PrintStream(bytes, true, StandardCharsets.UTF_8), arguments);
        said = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }
}
