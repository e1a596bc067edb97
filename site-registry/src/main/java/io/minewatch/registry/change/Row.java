package io.minewatch.registry.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Validity;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a query's result, read by the names of its columns. */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) {
        return read(() -> rows.getString(column));
    }

    public long number(String column) {
        return Objects.requireNonNull(read(() -> rows.getObject(column, Long.class)), column);
    }

    public @Nullable Double decimalOrNull(String column) {
        return read(() -> rows.getObject(column, Double.class));
    }

    public @Nullable Integer integerOrNull(String column) {
        return read(() -> rows.getObject(column, Integer.class));
    }

    public double decimal(String column) {
        return Objects.requireNonNull(decimalOrNull(column), column);
    }

    public boolean flag(String column) {
        return Objects.requireNonNull(read(() -> rows.getObject(column, Boolean.class)), column);
    }

    public @Nullable Boolean flagOrNull(String column) {
        return read(() -> rows.getObject(column, Boolean.class));
    }

    public byte[] bytes(String column) {
        return Objects.requireNonNull(read(() -> rows.getBytes(column)), column);
    }

    public Instant instant(String column) {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) {
        var time = read(() -> rows.getObject(column, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    /** A range that was selected as {@code lower(x) as x_from, upper(x) as x_until}. */
    public Validity validity(String column) {
        return new Validity(instant(column + "_from"), instantOrNull(column + "_until"));
    }

    /** The same, where there may be no range. */
    public @Nullable Validity validityOrNull(String column) {
        return instantOrNull(column + "_from") == null ? null : validity(column);
    }

    public <T> T json(String column, Class<T> type) {
        return ContractJson.read(text(column).getBytes(StandardCharsets.UTF_8), type);
    }

    public <T> @Nullable T jsonOrNull(String column, Class<T> type) {
        return textOrNull(column) == null ? null : json(column, type);
    }

    /** Names by language tag. */
    public Map<String, String> names(String column) {
        return Map.copyOf(json(column, new TypeReference<Map<String, String>>() {}));
    }

    public <T> T json(String column, TypeReference<T> type) {
        try {
            return ContractJson.mapper().readValue(text(column), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("column %s is not what we wrote".formatted(column), e);
        }
    }

    /** The moment of the fact in this row. */
    public Moment moment() {
        return new Moment(number("revision"), instant("recorded_at"));
    }

    private static <T> @Nullable T read(Column<T> column) {
        try {
            return column.value();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private interface Column<T> {
        @Nullable
        T value() throws SQLException;
    }
}
