package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.postgis.MinewatchDatabase;
import io.minewatch.local.secret.Secrets;
import io.minewatch.local.service.Counties;
import io.minewatch.local.service.RunningSystem;
import io.minewatch.local.service.ServiceTool;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        description = {
            "Tries rules on sightings that were recorded: prints which alerts there would have been more, which fewer, and",
            "which of another severity. Nothing is written. Exit code 0: it was tried. 2: it could not be.",
            "The live rules are in data/rules.properties of the home; what is not said there is as the service has it."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private final Home home;

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "FILE",
            description = "What differs from the built-in rules.")
    private String rules = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "2026-11-21, or 2026-11-21T22:00, by the county's clock.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "TIME", description = "What comes from then on is left out.")
    private String to = "";

    @Option(names = "--county", description = "settings of a real county, as for up. Without it, the made-up one")
    private @Nullable Path county;

    ReplayCommand(Home home, PrintStream out) {
        this.home = home;
    }

    @Override
    public Integer call() {
        var system = RunningSystem.find(home)
                .orElseThrow(() -> new IllegalStateException(
                        "Minewatch is not up: what it saw is in its database. Type ./minewatch up first"));
        return new ServiceTool(home)
                .run(
                        "alert-service",
                        "io.minewatch.alert.replay.ReplayRules",
                        List.of("--rules", rules, "--from", from, "--to", to),
                        environment(system));
    }

    private Map<String, String> environment(RunningSystem system) {
        var secrets = new Secrets(home.secrets());
        var database = new AdminConnection("127.0.0.1", system.ports().postgis(), secrets.get("postgres"));
        var role = MinewatchDatabase.app("alert");
        var environment = new HashMap<String, String>();
        (county == null ? Counties.demo() : Counties.read(county))
                .forEach((key, value) ->
                        environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        environment.put("MINEWATCH_ALERT_JDBC_URL", database.jdbcUrl(MinewatchDatabase.NAME));
        environment.put("MINEWATCH_ALERT_JDBC_USER", role);
        environment.put("MINEWATCH_ALERT_JDBC_PASSWORD", secrets.get(role));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + system.ports().kafka());
        environment.put(
                "MINEWATCH_RULES_FILE", home.data().resolve("rules.properties").toString());
        return environment;
    }
}
