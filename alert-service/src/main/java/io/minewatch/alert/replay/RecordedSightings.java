package io.minewatch.alert.replay;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.sighting.Sighting;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every sighting the service ever handled, read and never changed. */
final class RecordedSightings {

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;

    /** Reads {@code MINEWATCH_ALERT_JDBC_URL}, {@code …_USER} and {@code …_PASSWORD}. */
    RecordedSightings(Map<String, String> environment) {
        this.url = require(environment, "MINEWATCH_ALERT_JDBC_URL");
        this.user = environment.get("MINEWATCH_ALERT_JDBC_USER");
        this.password = environment.get("MINEWATCH_ALERT_JDBC_PASSWORD");
    }

    static String require(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    /** Hands over those captured between two instants, in the order of their ends. */
    void read(Instant from, Instant to, Consumer<Sighting> taker) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("""
                        SELECT told FROM alert.sighting WHERE stay_until >= ? AND stay_until < ?
                        ORDER BY stay_until, id""")) {
            statement.setFetchSize(1000);
            statement.setObject(1, from.atOffset(ZoneOffset.UTC));
            statement.setObject(2, to.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.accept(ContractJson.read(rows.getString(1).getBytes(StandardCharsets.UTF_8), Sighting.class));
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }
}
