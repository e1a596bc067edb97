package io.minewatch.alert.alert;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Alert.Status;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/** Reads what the operator's list is made of. */
@ApplicationScoped
public class Queues {

    /** For so long settled alerts decide on rows too; after that, the open ones alone. */
    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private final Database database;
    private final AlertLinks links;
    private final InstantSource clock;
    private final ZoneId zone;

    Queues(Database database, AlertLinks links, InstantSource clock, CountyConfig county) {
        this.database = database;
        this.links = links;
        this.clock = clock;
        this.zone = county.timeZone();
    }

    /** The list as it stands, of the open alerts that a query asks for. */
    public Queue open(AlertQuery query) {
        return Queue.of(list(), links.listJoined(), zone, asked(query));
    }

    private static Predicate<Listed> asked(AlertQuery query) {
        return alert -> (query.township() == null || query.township().equals(alert.township()))
                && (query.rule() == null || query.rule() == alert.rule())
                && (query.since() == null || !alert.raisedAt().isBefore(query.since()));
    }

    private List<Listed> list() {
        return database.list("""
                SELECT id, rule, place, state -> 'place' ->> 'kind' AS kind, episode, township,
                    coalesce(raised_probe, state -> 'probes' ->> 0) AS probe, status, severity, coalesce(raised_severity, severity) AS raised_severity,
                    (state -> 'verdict' ->> 'probability')::float8 AS sureness, raised_at
                FROM alert WHERE raised_at >= ? OR status <> 'SETTLED' ORDER BY raised_at, id""", Queues::read, clock.instant().minus(LOOKED_BACK));
    }

    private static Listed read(Row row) throws SQLException {
        return new Listed(
                new AlertId(row.text("id")),
                Rule.valueOf(row.text("rule")),
                row.text("place"),
                row.text("kind").equals("off-site"),
                row.count("episode"),
                row.findText("township"),
                row.findText("probe"),
                Status.valueOf(row.text("status")),
                Severity.valueOf(row.text("severity")),
                Severity.valueOf(row.text("raised_severity")),
                row.decimal("sureness"),
                row.instant("raised_at"));
    }
}
