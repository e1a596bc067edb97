package io.minewatch.alert.database;

import io.minewatch.contract.ContractJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a result; {@code find…} may be null, the others must not. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) throws SQLException {
        return present(findText(column), column);
    }

    public @Nullable String findText(String column) throws SQLException {
        return result.getString(column);
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    public boolean isTrue(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public int count(String column) throws SQLException {
        return result.getInt(column);
    }

    public @Nullable Double findDecimal(String column) throws SQLException {
        double value = result.getDouble(column);
        return result.wasNull() ? null : value;
    }

    public double decimal(String column) throws SQLException {
        return result.getDouble(column);
    }

    public UUID uuid(String column) throws SQLException {
        return present(result.getObject(column, UUID.class), column);
    }

    public Instant instant(String column) throws SQLException {
        return present(findInstant(column), column);
    }

    public @Nullable Instant findInstant(String column) throws SQLException {
        var value = result.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public byte[] bytes(String column) throws SQLException {
        return present(result.getBytes(column), column);
    }

    /** A text array. */
    public List<String> texts(String column) throws SQLException {
        return Arrays.asList((String[]) result.getArray(column).getArray());
    }

    /** A {@code jsonb} column as a record. */
    public <T> T json(String column, Class<T> type) throws SQLException {
        return ContractJson.read(text(column).getBytes(StandardCharsets.UTF_8), type);
    }

    /** A {@code jsonb} column as a record, or {@code null}. */
    public <T> @Nullable T findJson(String column, Class<T> type) throws SQLException {
        var json = findText(column);
        return json == null ? null : ContractJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static <T> T present(@Nullable T value, String column) throws SQLException {
        if (value == null) {
            throw new SQLException("column must not be null: " + column);
        }
        return value;
    }
}
