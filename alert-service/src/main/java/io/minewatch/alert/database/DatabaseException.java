package io.minewatch.alert.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database said no, or was away. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String sqlState;

    DatabaseException(SQLException cause) {
        super("%s (SQLState %s)".formatted(cause.getMessage(), cause.getSQLState()), cause);
        this.sqlState = cause.getSQLState();
    }

    /** Whether the values themselves were refused (class 22): trying again cannot help. */
    public boolean refusesTheData() {
        return sqlState != null && sqlState.startsWith("22");
    }
}
