package io.minewatch.registry.change;

import io.minewatch.contract.ContractJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Speaks to the database, in the transaction that is open. */
@ApplicationScoped
public class Sql {

    private static final String CHECK_VIOLATION = "23514";
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;

    public Sql(DataSource database) {
        this.database = database;
    }

    /** Runs a statement that changes something, and says how many rows it changed. */
    public int run(String sql, @Nullable Object... parameters) {
        return with(sql, PreparedStatement::executeUpdate, parameters);
    }

    /** Runs one statement for each row of parameters, all sent together. */
    public void runAll(String sql, List<@Nullable Object[]> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, Function<Row, T> read, @Nullable Object... parameters) {
        return with(
                sql,
                statement -> {
                    try (var rows = statement.executeQuery()) {
                        var all = new ArrayList<T>();
                        while (rows.next()) {
                            all.add(read.apply(new Row(rows)));
                        }
                        return all;
                    }
                },
                parameters);
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> find(String sql, Function<Row, T> read, @Nullable Object... parameters) {
        return list(sql, read, parameters).stream().findFirst();
    }

    /** Whether a query finds anything. */
    public boolean exists(String sql, @Nullable Object... parameters) {
        return find(sql, row -> true, parameters).isPresent();
    }

    /** A value for a {@code ?::jsonb}. */
    public static String json(Object value) {
        return new String(ContractJson.write(value), StandardCharsets.UTF_8);
    }

    private <T> T with(String sql, Execution<T> execution, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return execution.on(statement);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, asColumn(parameters[i]));
        }
    }

    private static RuntimeException failure(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case CHECK_VIOLATION -> new InvalidChange("", "database.refused", "the database holds it for impossible");
            case UNIQUE_VIOLATION -> Conflict.collision();
            default -> new DatabaseFailure(e);
        };
    }

    private static @Nullable Object asColumn(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private interface Execution<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
