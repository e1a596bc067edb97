package io.minewatch.registry.change;

import java.sql.SQLException;

/** The database is away, or we asked it wrongly. Its message may repeat what was sent, so nobody outside sees it. */
public class DatabaseFailure extends RuntimeException {

    public DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
