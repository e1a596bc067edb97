package io.minewatch.alert.ledger.cli;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads tables of any size in one and the same moment, a thousand rows at a time. */
final class Rows {

    private final Connection connection;

    /** Looks at everything as it is now, in UTC; what is written meanwhile does not show. */
    Rows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var statement = connection.createStatement()) {
            statement.execute("SET timezone = 'UTC'");
            // Names of types and functions are those of PostgreSQL, whatever else may bear them.
            statement.execute("SET search_path = pg_catalog");
        }
    }

    void forEach(String sql, Reader reader) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1000);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    long count(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
