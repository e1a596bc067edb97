package io.minewatch.alert.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.CountyId;
import io.minewatch.contract.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on the caller's transaction, or on its own where there is none.
 *
 * <p>Parameters may be ids, instants, enums, digests and {@link #json} beside what JDBC takes itself.
 */
@ApplicationScoped
public class Database {

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /** All rows, in the query's order. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (result.next()) {
                    rows.add(reader.read(new Row(result)));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> find(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Changes rows and says how many. */
    public int change(String sql, @Nullable Object... parameters) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Changes rows in one go, once for each set of parameters. */
    public void changeAll(String sql, Collection<@Nullable Object[]> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var each : parameters) {
                bind(statement, each);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Lets one transaction at a time pass for {@code name}, until it ends: two sightings must not open two episodes of
     * one place.
     */
    public void lock(String name) {
        list("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> row, name);
    }

    /**
     * Lets the database plan each statement until the transaction ends by how large its tables are then: a plan made while
     * they were small, and kept, may compare everything with everything.
     */
    public void planAnew() {
        change("SET LOCAL plan_cache_mode = 'force_custom_plan'");
    }

    /**
     * Lets the transaction's commit return before it is on the disk, which may take a busy disk a quarter of a second. A
     * database that breaks down may come back without it, never with a part of it, and never with what was committed later.
     */
    public void commitAheadOfDisk() {
        change("SET LOCAL synchronous_commit = off");
    }

    /** Waits until all that was committed before is on the disk, by committing a word to PostgreSQL's log that says nothing. */
    public void awaitDisk() {
        list("SELECT pg_logical_emit_message(true, 'minewatch', '')", row -> row);
    }

    /** A parameter for a {@code jsonb} column; write {@code ?::jsonb} in the SQL. */
    public static String json(Object value) {
        try {
            return ContractJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot be written as JSON: " + value.getClass().getSimpleName(), e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, forJdbc(parameters[i]));
        }
    }

    private static @Nullable Object forJdbc(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case CountyId id -> id.value();
            case Sha256 digest -> digest.hex();
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
