package io.minewatch.local.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** How the superuser {@code postgres} reaches a server. The password does not show when printed. */
public record AdminConnection(String host, int port, String password) {

    /** Connects to a database of the server. */
    public Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser("postgres");
        source.setPassword(password);
        source.setConnectTimeout(5);
        return source.getConnection();
    }

    /** The JDBC address of a database of the server, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    @Override
    public String toString() {
        return "postgres@%s:%d".formatted(host, port);
    }
}
