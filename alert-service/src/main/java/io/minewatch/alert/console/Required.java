package io.minewatch.alert.console;

import io.minewatch.alert.RefusedException;
import io.minewatch.contract.Coded;
import io.minewatch.contract.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which field of a request is missing: JSON knows nothing of what a record needs. */
final class Required {

    private Required() {}

    static <T> T field(@Nullable T value, String field) {
        if (value == null) {
            throw RefusedException.invalid(field, new Coded("field.missing").with("field", field));
        }
        return value;
    }

    static GeoPoint point(@Nullable List<Double> value, String field) {
        var point = pointOrNull(value, field);
        return field(point, field);
    }

    static @Nullable GeoPoint pointOrNull(@Nullable List<Double> value, String field) {
        if (value == null) {
            return null;
        }
        if (value.size() != 2) {
            throw RefusedException.invalid(field, new Coded("point.needs-two-numbers"));
        }
        return new GeoPoint(value.getFirst(), value.getLast());
    }
}
