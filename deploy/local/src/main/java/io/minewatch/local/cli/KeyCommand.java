package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.keycloak.Realm;
import io.minewatch.local.registry.ReadingKeys;
import io.minewatch.local.registry.ReadingKeys.Key;
import io.minewatch.local.registry.RegistryApi;
import io.minewatch.local.service.LogIns;
import io.minewatch.local.service.RunningSystem;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "key",
        description = {
            "Makes a key by which a GIS program such as QGIS reads the map under /ogc, and nothing else; prints it once.",
            "It is typed there as the password, NAME as the user. Without a name: lists the keys.",
            "If the administrator's first password was changed, MINEWATCH_ADMIN_PASSWORD must say the new one."
        },
        mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {

    private final Home home;
    private final PrintStream out;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "of the program or office that will use it")
    private @Nullable String name;

    @Option(names = "--until", paramLabel = "DATE", description = "its first day without use, for instance 2027-01-01")
    private @Nullable LocalDate until;

    @Option(names = "--revoke", description = "lets nobody in by the key of that name any more")
    private boolean revoke;

    KeyCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (name == null && (revoke || until != null)) {
            throw new IllegalArgumentException("which key? Give its NAME");
        }
        var system = RunningSystem.find(home)
                .orElseThrow(() -> new IllegalStateException("Minewatch is not up: type ./minewatch up first"));
        var keys = new ReadingKeys(RegistryApi.logIn(
                URI.create("http://127.0.0.1:" + system.ports().siteRegistry()),
                URI.create("http://127.0.0.1:%d/auth".formatted(system.ports().keycloak())),
                Realm.ADMIN,
                new LogIns(home).adminPassword()));
        if (name == null) {
            keys.list().forEach(this::print);
        } else if (revoke) {
            keys.revoke(name, Instant.now());
            out.println(name + " lets nobody in any more");
        } else {
            make(keys, name, system.address());
        }
        return 0;
    }

    private void make(ReadingKeys keys, String of, String address) {
        var end = until == null
                ? null
                : until.atStartOfDay(ZoneId.systemDefault()).toInstant();
        var key = keys.make(of, end, Instant.now());
        out.printf(
                "%s may read %s/ogc%s. Key, shown this once: %s%n",
                of, address, until == null ? "" : " until " + until, key);
    }

    private void print(Key key) {
        var seen = key.lastSeenAt() == null ? "never used" : "last used " + key.lastSeenAt();
        out.printf("%-20s %-30s %s%n", key.name(), state(key), seen);
    }

    private static String state(Key key) {
        if (key.revokedAt() != null) {
            return "revoked " + key.revokedAt();
        }
        return key.until() == null ? "in use" : "until " + key.until();
    }
}
