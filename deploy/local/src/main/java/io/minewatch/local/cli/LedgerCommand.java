package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.postgis.MinewatchDatabase;
import io.minewatch.local.secret.Secrets;
import io.minewatch.local.service.RunningSystem;
import io.minewatch.local.service.ServiceTool;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(name = "ledger", description = "Looks after the record of who did what.", mixinStandardHelpOptions = true)
final class LedgerCommand {

    private final Home home;

    LedgerCommand(Home home, PrintStream out) {
        this.home = home;
    }

    @Command(
            name = "verify",
            description = "Checks the chain of hashes, apart from the service that wrote it. Exit code 0: it holds.",
            mixinStandardHelpOptions = true)
    int verify() {
        var system = RunningSystem.find(home)
                .orElseThrow(() -> new IllegalStateException(
                        "Minewatch is not up: the ledger is in its database. Type ./minewatch up first"));
        var secrets = new Secrets(home.secrets());
        var database = new AdminConnection("127.0.0.1", system.ports().postgis(), secrets.get("postgres"));
        var role = MinewatchDatabase.app("alert");
        return new ServiceTool(home)
                .run(
                        "alert-service",
                        "io.minewatch.alert.ledger.cli.VerifyLedger",
                        List.of(),
                        Map.of(
                                "MINEWATCH_ALERT_JDBC_URL", database.jdbcUrl(MinewatchDatabase.NAME),
                                "MINEWATCH_ALERT_JDBC_USER", role,
                                "MINEWATCH_ALERT_JDBC_PASSWORD", secrets.get(role)));
    }
}
