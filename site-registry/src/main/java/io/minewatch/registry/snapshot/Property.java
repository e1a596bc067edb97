package io.minewatch.registry.snapshot;

import io.minewatch.registry.change.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something known of each thing of a layer.
 *
 * @param name as it is told; the column of the layer's query has the same name in small letters
 * @param filter whether things can be looked up by it
 */
public record Property(String name, Type type, boolean filter, String description) {

    static Property text(String name, String description) {
        return new Property(name, Type.TEXT, true, description);
    }

    static Property instant(String name, String description) {
        return new Property(name, Type.INSTANT, false, description);
    }

    /** Its column in a query of the layer. */
    public String column() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Nullable
    Object read(Row row) {
        return switch (type) {
            case TEXT -> row.textOrNull(column());
            case INSTANT -> row.instantOrNull(column());
            case NUMBER -> row.number(column());
            case FLAG -> row.flagOrNull(column());
        };
    }

    /** What its values are. */
    public enum Type {
        TEXT,
        INSTANT,
        NUMBER,
        FLAG
    }
}
