package io.minewatch.alert.silence;

import io.minewatch.alert.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which levels were silent, and who was told instead. */
@ApplicationScoped
class Escalations {

    private final Database database;
    private final InstantSource clock;

    Escalations(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Levels that let something pass which still waits, and of which nobody has done anything since. */
    Set<String> listSilent() {
        return new HashSet<>(database.list("""
                SELECT e.silent FROM escalation e
                JOIN escalation_timer t ON t.kind = e.kind AND t.subject = e.subject AND t.since = e.since
                WHERE t.ended_at IS NULL
                GROUP BY e.silent
                HAVING NOT EXISTS (SELECT 1 FROM alert_fact f
                        WHERE f.recorded_at > max(e.recorded_at) AND jsonb_exists(f.actor -> 'roles', e.silent))
                    AND NOT EXISTS (SELECT 1 FROM dismissal d
                        WHERE d.recorded_at > max(e.recorded_at) AND jsonb_exists(d.actor -> 'roles', e.silent))
                    AND NOT EXISTS (SELECT 1 FROM dismissal_answer a
                        WHERE a.recorded_at > max(e.recorded_at) AND jsonb_exists(a.actor -> 'roles', e.silent))""", row -> row.text("silent")));
    }

    /** Writes down which levels were passed over. */
    void add(Collection<Ring> rings) {
        var now = clock.instant();
        database.changeAll(
                """
                INSERT INTO escalation (kind, subject, since, silent, told, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                rings.stream()
                        .flatMap(ring -> ring.step().skipped().stream().<@Nullable Object[]>map(silent -> {
                            var waiting = ring.waiting();
                            return new @Nullable Object[] {
                                waiting.kind(),
                                waiting.subject(),
                                waiting.since(),
                                silent,
                                ring.step().told(),
                                now
                            };
                        }))
                        .toList());
    }
}
