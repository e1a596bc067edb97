package io.minewatch.local.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.local.home.Home;
import io.minewatch.local.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogInsTest {

    private static final SystemPlan DEMO = plan(true);
    private static final SystemPlan COUNTY = plan(false);

    @TempDir
    Path folder;

    private Home home = new Home(Path.of(""), Path.of(""));

    @BeforeEach
    void makeHome() {
        home = new Home(folder, folder.resolve("home")).create();
    }

    @Test
    void refusesARealCountyWhereTheMadeUpOneWas() {
        start(DEMO);

        assertThatThrownBy(() -> new LogIns(home).settle(COUNTY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("whose passwords everybody knows")
                .hasMessageContaining("--home FOLDER");
    }

    @Test
    void refusesTheMadeUpCountyWhereARealOneIs() {
        start(COUNTY);

        assertThatThrownBy(() -> new LogIns(home).settle(DEMO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds a real county");
    }

    @Test
    void letsEachCountyStartAgain() {
        start(DEMO);
        assertThatNoException().isThrownBy(() -> new LogIns(home).settle(DEMO));

        home = new Home(folder, folder.resolve("other")).create();
        start(COUNTY);
        assertThatNoException().isThrownBy(() -> new LogIns(home).settle(COUNTY));
    }

    @Test
    void keepsARealCountysAdministratorsPasswordForTheOwnerAlone() throws IOException {
        start(COUNTY);

        var file = home.secrets().resolve("county-admin");
        assertThat(new LogIns(home).adminPassword())
                .hasSizeGreaterThan(12)
                .isEqualTo(Files.readString(file).strip());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void knowsTheDemoAdministrator() {
        start(DEMO);

        assertThat(new LogIns(home).adminPassword()).isEqualTo("admin-demo");
    }

    @Test
    void tellsKeycloakWhichItIs() {
        assertThat(start(DEMO).keycloak().countyAdminPassword()).isNull();

        home = new Home(folder, folder.resolve("other")).create();
        assertThat(start(COUNTY).keycloak().countyAdminPassword()).isEqualTo(new LogIns(home).adminPassword());
    }

    @Test
    void greetsARealCountyWithoutDemoLogIns() {
        start(COUNTY);

        assertThat(greeting(COUNTY))
                .contains("as admin", home.secrets().resolve("county-admin").toString(), "account add")
                .doesNotContain("demo")
                .doesNotContain(new LogIns(home).adminPassword());
        assertThat(greeting(DEMO)).contains("operator / operator-demo");
    }

    /** What a start does to the home. */
    private Environments start(SystemPlan plan) {
        var logIns = new LogIns(home);
        logIns.settle(plan);
        logIns.bootstrapPassword();
        return new Environments(home, plan, new Secrets(home.secrets()));
    }

    private String greeting(SystemPlan plan) {
        var bytes = new ByteArrayOutputStream();
        Greeting.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), plan, home);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static SystemPlan plan(boolean madeUp) {
        return new SystemPlan(PortPlan.usual(), null, null, 0, Set.of(), Map.of(), madeUp);
    }
}
