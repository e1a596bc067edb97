package io.minewatch.alert.ledger.cli;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Prints the newest root, for somebody else to keep: a line of JSON that {@code ledger verify --against} takes back. */
public final class PrintRoot {

    private PrintRoot() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err));
    }

    /** Prints it; exit status 0, 1 when there is none yet, 2 when it cannot be read. */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        try (var connection = DriverManager.getConnection(
                        environment.getOrDefault("MINEWATCH_ALERT_JDBC_URL", ""),
                        environment.get("MINEWATCH_ALERT_JDBC_USER"),
                        environment.get("MINEWATCH_ALERT_JDBC_PASSWORD"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT root FROM alert.ledger_root ORDER BY number DESC LIMIT 1")) {
            if (!rows.next()) {
                err.println("there is no root yet: the first one is made within seconds of the first start");
                return 1;
            }
            out.println(rows.getString(1));
            return 0;
        } catch (SQLException e) {
            err.println("the ledger cannot be read: " + e.getMessage());
            return 2;
        }
    }
}
