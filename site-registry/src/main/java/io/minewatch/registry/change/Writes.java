package io.minewatch.registry.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows to be written, gathered to be sent together: a thousand rows cost little more than one that is sent alone. Those
 * of one statement keep their order; none may read what another one writes.
 */
public final class Writes {

    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    /** Adds a row for a statement. */
    public void add(String sql, @Nullable Object... parameters) {
        rows.computeIfAbsent(sql, _ -> new ArrayList<>()).add(parameters);
    }

    void send(Sql sql) {
        rows.forEach(sql::runAll);
    }
}
