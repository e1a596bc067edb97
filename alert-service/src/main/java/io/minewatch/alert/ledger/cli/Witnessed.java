package io.minewatch.alert.ledger.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables whose rows entries vouch for, as the migrations' triggers note them.
 *
 * @param paths parts of a row that are vouched for; all of it where there are none
 * @param time the column that says when a row was written
 */
record Witnessed(String table, String key, List<String> paths, String time) {

    private static final List<Witnessed> ALL = List.of(
            whole("alert_fact", "id"),
            whole("evidence", "sha256"),
            whole("evidence_look", "id"),
            whole("dispatch_step", "id"),
            whole("dispatch_photo", "id"),
            whole("patrol_fact", "id"),
            whole("alert_link", "id"),
            whole("dismissal", "id"),
            whole("dismissal_answer", "id"),
            whole("second_look_draw", "id"),
            whole("second_look_candidate", "dismissal"),
            whole("second_look_verdict", "id"),
            whole("dismissal_flag", "id"),
            new Witnessed(
                    "alert",
                    "id",
                    List.of(
                            "{id}",
                            "{place}",
                            "{rule}",
                            "{episode}",
                            "{status}",
                            "{raised_at}",
                            "{settled_at}",
                            "{outcome}",
                            "{state,status}",
                            "{state,acknowledgedBy}",
                            "{state,settlement}"),
                    "raised_at"));

    private static Witnessed whole(String table, String key) {
        return new Witnessed(table, key, List.of(), "recorded_at");
    }

    /** Those of them that the database has: an older one, say from a backup, may lack some. */
    static List<Witnessed> in(Rows database) throws SQLException {
        var there = new ArrayList<Witnessed>();
        for (var table : ALL) {
            if (database.count("SELECT count(to_regclass('alert.%s'))".formatted(table.table())) == 1) {
                there.add(table);
            }
        }
        return there;
    }

    /** Gives key, the text that is hashed, and the time. */
    String query() {
        var told = paths.isEmpty()
                ? "to_jsonb(t)"
                : paths.stream()
                        .map(path -> "'%1$s', to_jsonb(t) #> '%1$s'".formatted(path))
                        .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        return "SELECT t.%s::text, jsonb_strip_nulls(%s)::text, t.%s FROM alert.%s AS t"
                .formatted(key, told, time, table);
    }
}
