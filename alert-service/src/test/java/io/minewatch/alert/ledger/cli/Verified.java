package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.root.KeptLedger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What {@code ledger verify} says of a ledger. */
record Verified(int status, String output, String errors) {

    static Verified of(KeptLedger kept, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = VerifyLedger.run(
                List.of(arguments),
                Map.of(
                        "MINEWATCH_ALERT_JDBC_URL", kept.jdbcUrl(),
                        "MINEWATCH_ALERT_JDBC_USER", "alert_app",
                        "MINEWATCH_ALERT_JDBC_PASSWORD", "alert_app",
                        "MINEWATCH_EVIDENCE_FOLDER",
                                kept.home().resolve("evidence").toString(),
                        "MINEWATCH_LEDGER_ROOTS_FOLDER", kept.rootsFolder().toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Verified(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> findings() {
        return output.lines().filter(line -> line.startsWith("broken")).toList();
    }
}
