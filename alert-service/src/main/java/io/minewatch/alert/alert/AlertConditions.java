package io.minewatch.alert.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what a query asks for. */
final class AlertConditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    AlertConditions when(String condition, boolean wanted) {
        if (wanted) {
            conditions.add(condition);
        }
        return this;
    }

    AlertConditions equal(String column, @Nullable Object value) {
        return add(column + " = ?", value);
    }

    AlertConditions from(String column, @Nullable Instant value) {
        return add(column + " >= ?", value);
    }

    AlertConditions before(String column, @Nullable Instant value) {
        return add(column + " < ?", value);
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Object[] parametersAnd(Object last) {
        parameters.add(last);
        return parameters.toArray();
    }

    private AlertConditions add(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value);
        }
        return this;
    }
}
