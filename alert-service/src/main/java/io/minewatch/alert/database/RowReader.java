package io.minewatch.alert.database;

import java.sql.SQLException;

/** Makes something of a row. */
@FunctionalInterface
public interface RowReader<T> {

    /** Reads the row under the cursor. */
    T read(Row row) throws SQLException;
}
