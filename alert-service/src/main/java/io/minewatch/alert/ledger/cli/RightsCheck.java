package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.Check;
import java.sql.SQLException;
import java.util.List;

/** Looks whether the service could do more than add facts, and whether its facts are still noted. */
final class RightsCheck {

    private static final List<String> WITHOUT_WITNESS =
            List.of("ledger_entry", "ledger_root", "ledger_root_stamp", "sighting", "alert_sighting", "alert_picture");

    private final String role;
    private final Findings findings;

    RightsCheck(String role, Findings findings) {
        this.role = role;
        this.findings = findings;
    }

    void run(Rows database) throws SQLException {
        for (var table : WITHOUT_WITNESS) {
            requireInsertOnly(database, table);
        }
        for (var table : Witnessed.in(database)) {
            if (table.paths().isEmpty()) {
                requireInsertOnly(database, table.table());
            }
            requireNoted(database, table.table());
        }
        refuse(
                database,
                "has_table_privilege('%s', 'alert.alert', 'DELETE, TRUNCATE, TRIGGER')".formatted(role),
                "%s may delete alerts".formatted(role));
        refuse(database, """
                EXISTS (SELECT FROM pg_roles r WHERE r.rolname = '%1$s' AND r.rolsuper)
                OR EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'alert'::regnamespace
                    AND pg_has_role('%1$s', c.relowner, 'MEMBER'))""".formatted(role), "%s is superuser, or owns tables".formatted(role));
    }

    private void requireInsertOnly(Rows database, String table) throws SQLException {
        refuse(database, """
                has_any_column_privilege('%1$s', 'alert.%2$s', 'UPDATE')
                OR has_table_privilege('%1$s', 'alert.%2$s', 'DELETE, TRUNCATE, TRIGGER')""".formatted(role, table), "%s may change alert.%s".formatted(role, table));
    }

    private void requireNoted(Rows database, String table) throws SQLException {
        refuse(
                database,
                """
                NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'alert.%1$s'::regclass AND tgname = 'witness')
                OR EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'alert.%1$s'::regclass AND tgname LIKE 'witness%%'
                    AND tgenabled <> 'O')""".formatted(table),
                "what is written into alert.%s is not noted: its trigger is off".formatted(table));
    }

    private void refuse(Rows database, String condition, String what) throws SQLException {
        if (database.count("SELECT CASE WHEN %s THEN 1 ELSE 0 END".formatted(condition)) == 1) {
            findings.add(Check.RIGHTS, what);
        }
    }
}
