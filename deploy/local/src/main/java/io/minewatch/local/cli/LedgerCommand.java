package io.minewatch.local.cli;

import io.minewatch.local.home.Home;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.postgis.MinewatchDatabase;
import io.minewatch.local.secret.Secrets;
import io.minewatch.local.service.RunningSystem;
import io.minewatch.local.service.ServiceTool;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "ledger", description = "Looks after the record of who did what.", mixinStandardHelpOptions = true)
final class LedgerCommand {

    /** Not 1: that says that the ledger is broken. */
    private static final int NOT_CHECKED = 2;

    private final Home home;
    private final PrintStream out;

    LedgerCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Command(
            name = "verify",
            description = {
                "Checks the ledger apart from the service that wrote it: the chain of digests, the clock, the signed roots",
                "and their time stamps, what entries say of alerts, acts and pictures, and the service's rights.",
                "Exit code 0: all holds. 1: something is broken, the first bad entry is named. 2: it could not be checked.",
                "Who rewrites everything here is found only with a root that somebody else kept: --against."
            },
            mixinStandardHelpOptions = true)
    int verify(
            @Option(
                            names = "--against",
                            paramLabel = "ROOT",
                            description =
                                    "what somebody else kept: a file of roots, a root (a line of JSON) or an entry's digest; may be given several times")
                    @Nullable
                    List<String> against,
            @Option(
                            names = "--tsa-certificate",
                            paramLabel = "FILE",
                            description = "of the time-stamping authority, or of who issued it: no other is trusted")
                    @Nullable
                    String authority,
            @Option(names = "--without-pictures", description = "does not read the pictures' files: quicker")
                    boolean withoutPictures) {
        var arguments = new ArrayList<String>();
        if (against != null) {
            against.forEach(root -> arguments.addAll(List.of("--against", root)));
        }
        if (authority != null) {
            arguments.addAll(List.of("--tsa-certificate", authority));
        }
        if (withoutPictures) {
            arguments.add("--without-pictures");
        }
        return run("VerifyLedger", arguments);
    }

    @Command(
            name = "root",
            description = {
                "Prints the newest signed root: where the ledger ended some minutes ago, in a line of JSON.",
                "Give it to somebody who does not administer this machine; verify --against takes it back.",
                "All of them are in data/roots of the home, beside the public key."
            },
            mixinStandardHelpOptions = true)
    int root() {
        return run("PrintRoot", List.of());
    }

    private int run(String program, List<String> arguments) {
        var system = RunningSystem.find(home);
        if (system.isEmpty()) {
            out.println("minewatch: Minewatch is not up: the ledger is in its database. Type ./minewatch up first");
            return NOT_CHECKED;
        }
        var secrets = new Secrets(home.secrets());
        var database = new AdminConnection("127.0.0.1", system.get().ports().postgis(), secrets.get("postgres"));
        var role = MinewatchDatabase.app("alert");
        return new ServiceTool(home)
                .run(
                        "alert-service",
                        "io.minewatch.alert.ledger.cli." + program,
                        arguments,
                        Map.of(
                                "MINEWATCH_ALERT_JDBC_URL",
                                database.jdbcUrl(MinewatchDatabase.NAME),
                                "MINEWATCH_ALERT_JDBC_USER",
                                role,
                                "MINEWATCH_ALERT_JDBC_PASSWORD",
                                secrets.get(role),
                                "MINEWATCH_EVIDENCE_FOLDER",
                                home.data().resolve("evidence").toString(),
                                "MINEWATCH_LEDGER_ROOTS_FOLDER",
                                home.data().resolve("roots").toString()));
    }
}
