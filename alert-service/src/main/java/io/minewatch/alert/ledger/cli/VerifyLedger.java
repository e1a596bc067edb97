package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.LedgerChain;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the ledger without the service: an auditor need not believe the program that wrote it.
 *
 * <p>Reads {@code MINEWATCH_ALERT_JDBC_URL}, {@code …_USER} and {@code …_PASSWORD} from the environment. Exit status: 0
 * the chain holds, 1 it is broken, 2 it could not be checked.
 */
public final class VerifyLedger {

    private VerifyLedger() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err));
    }

    /** Checks, and gives back the exit status. */
    public static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        var url = environment.get("MINEWATCH_ALERT_JDBC_URL");
        if (url == null) {
            err.println("MINEWATCH_ALERT_JDBC_URL is not set");
            return 2;
        }
        try {
            return check(
                    url,
                    environment.get("MINEWATCH_ALERT_JDBC_USER"),
                    environment.get("MINEWATCH_ALERT_JDBC_PASSWORD"),
                    out);
        } catch (SQLException e) {
            err.println("the ledger cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static int check(String url, @Nullable String user, @Nullable String password, PrintStream out)
            throws SQLException {
        var chain = new LedgerChain();
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(
                    "SELECT seq, subject, entry, hash, sm3 FROM alert.ledger_entry ORDER BY seq")) {
                statement.setFetchSize(1000);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        chain.check(new LedgerChain.Link(
                                rows.getLong(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5)));
                    }
                }
            }
        }
        var found = chain.verification();
        out.println("entries " + found.entries());
        out.println("root    " + found.root());
        var brokenAt = found.brokenAt();
        out.println(brokenAt == null ? "valid" : "broken at entry %d: %s".formatted(brokenAt.seq(), brokenAt.reason()));
        return found.valid() ? 0 : 1;
    }
}
