package io.minewatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.local.home.Home;
import io.minewatch.local.keycloak.KeycloakAdmin;
import io.minewatch.local.keycloak.KeycloakSettings;
import io.minewatch.local.keycloak.Person;
import io.minewatch.local.secret.Secrets;
import io.minewatch.local.service.RunningSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real county's first start, with the database and Keycloak alone, and who may log in then. */
class AccountIT {

    private static final String NOT_SET_UP = "Account is not fully set up";
    private static final String OWN = "a word of ones own";

    @TempDir
    static Path folder;

    private static Home home = new Home(Path.of(""), Path.of(""));
    private static int keycloak;
    private static String said = "";

    @BeforeAll
    static void bringUp() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        home = new Home(folder, folder.resolve("home"));
        Files.createDirectories(home.keycloak().getParent());
        Files.createSymbolicLink(home.keycloak(), Path.of(System.getProperty("minewatch.keycloak")));
        var county = Files.writeString(
                folder.resolve("county.properties"),
                "minewatch.county.adcode=450324\nminewatch.county.extent=110.8,25.4,111.3,26.2\n");
        var base = String.valueOf(UpIT.freePorts());
        int status = run("up", "--detach", "--county", county.toString(), "--only", "keycloak", "--port-base", base);
        assertThat(status).as(said).isZero();
        keycloak = RunningSystem.find(home).orElseThrow().ports().keycloak();
    }

    @AfterAll
    static void takeDown() {
        run("down");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"operator", "supervisor", "clerk", "auditor", "admin", "patrol-yanhe-1", "patrol-heishan-1"})
    void knowsNoDemoLogIn(String name) {
        assertThat(person(name).refusal(name + "-demo")).isEqualTo("Invalid user credentials");
    }

    @Test
    void letsTheAdministratorInWithTheHomesSecret() {
        var password = secret("county-admin");

        assertThat(Person.roles(person("admin").logIn(password))).contains("\"admin\"");
        for (var log : new String[] {"up", "keycloak", "postgis"}) {
            assertThat(home.log(log)).content().doesNotContain(password);
        }
    }

    @Test
    void givesSomebodyNewAPasswordThatMustBeChanged() {
        int status = run(("account add Wang.Yan --role operator --role patrol --township 450324-township-yanhe"
                        + " --unit control-room --first Yan --last Wang")
                .split(" "));

        assertThat(status).as(said).isZero();
        assertThat(person("wang.yan").refusal(temporaryPassword())).isEqualTo(NOT_SET_UP);
        run("account", "list");
        assertThat(said)
                .containsPattern("wang.yan +operator,patrol +temporary password +"
                        + "Yan Wang control-room 450324-township-yanhe");
        assertThat(run("account", "add", "wang.yan", "--role", "clerk")).isEqualTo(1);
        assertThat(said).contains("there is an account wang.yan already");
    }

    @Test
    void shutsOutWhoIsDisabledUntilEnabled() {
        var li = person("li.hua");
        run("account", "add", "li.hua", "--role", "supervisor", "--unit", "bureau");
        li.choose(OWN, secret("keycloak-admin"));
        var session = li.logIn(OWN);
        assertThat(Person.roles(session)).contains("\"supervisor\"");

        assertThat(run("account", "disable", "li.hua")).as(said).isZero();

        assertThat(li.logIn(OWN).has("access_token")).isFalse();
        run("account", "list");
        assertThat(said).containsPattern("li.hua +supervisor +disabled +bureau");
        run("account", "enable", "li.hua");
        assertThat(Person.roles(li.logIn(OWN))).contains("\"supervisor\"");
        assertThat(li.goOn(session).has("access_token"))
                .as("who was logged out stays so")
                .isFalse();
    }

    @Test
    void replacesAForgottenPassword() {
        var zhao = person("zhao");
        run("account", "add", "zhao", "--role", "clerk", "--unit", "registry");
        zhao.choose(OWN, secret("keycloak-admin"));
        var session = zhao.logIn(OWN);

        assertThat(run("account", "password", "zhao")).as(said).isZero();

        assertThat(zhao.refusal(temporaryPassword())).isEqualTo(NOT_SET_UP);
        assertThat(zhao.logIn(OWN).has("access_token")).isFalse();
        assertThat(zhao.goOn(session).has("access_token")).isFalse();
    }

    @Test
    void refusesPasswordsThatAreGuessed() {
        var operator = person("operator");
        run("account", "add", "operator", "--role", "operator");

        for (var guess : new String[] {"operator-demo", "short"}) {
            assertThatThrownBy(() -> operator.choose(guess, secret("keycloak-admin")))
                    .hasMessageContaining("Keycloak says 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "disable", "enable"})
    void saysThatThereIsNoSuchAccount(String command) {
        assertThat(run("account", command, "nobody")).isEqualTo(1);

        assertThat(said).contains("there is no account nobody");
    }

    @Test
    void isNeverTakenForTheMadeUpCounty() {
        assertThat(run("up")).isEqualTo(1);
        assertThat(said).contains("holds a real county");

        var madeUp =
                new KeycloakSettings(keycloak, 0, "http://localhost", "", "", "", secret("keycloak-admin"), "", null);
        assertThatThrownBy(() -> new KeycloakAdmin(madeUp).prepare())
                .hasMessageContaining("holds the log-ins of a real county");
    }

    private static Person person(String name) {
        return new Person(name, keycloak);
    }

    private static String secret(String name) {
        return new Secrets(home.secrets()).get(name);
    }

    private static String temporaryPassword() {
        return said.replaceAll("(?s).*shown this once: (\\S+).*", "$1");
    }

    private static int run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        int status = Main.run(home, new PrintStream(bytes, true, StandardCharsets.UTF_8), arguments);
        said = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }
}
