package io.minewatch.alert.testing;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Alert.Status;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Puts alerts on the wall without any machine: for tests of what people do to them. */
public final class RaisedAlert {

    private RaisedAlert() {}

    /** An alert at a place of its own. */
    public static Alert of(Severity severity, Database database, Ledger ledger) {
        return at("990101-site-" + UUID.randomUUID(), severity, Instant.now(), database, ledger);
    }

    /** An alert at a place, raised at a time. */
    public static Alert at(String place, Severity severity, Instant raisedAt, Database database, Ledger ledger) {
        var alert = alert(new SiteId(place), severity, raisedAt.truncatedTo(ChronoUnit.MICROS));
        QuarkusTransaction.requiringNew().run(() -> {
            insert(alert, database);
            ledger.append(alert.id().value(), Actor.system("test"), raisedAt, new Coded("log.alert.raised"));
        });
        return alert;
    }

    private static Alert alert(SiteId place, Severity severity, Instant at) {
        return new Alert(
                new AlertId("990101-" + UUID.randomUUID()),
                1,
                severity == Severity.LOW ? Rule.CANNOT_TELL : Rule.MACHINE_IN_BANNED_SITE,
                new Place.AtSite(place),
                1,
                County.TOWNSHIP,
                Status.OPEN,
                severity,
                List.of(severity == Severity.HIGH ? MachineClass.EXCAVATOR : MachineClass.TRUCK),
                null,
                new Verdict(Verdict.Answer.INSIDE, 0.99),
                new Coded("verdict.in-banned-site"),
                List.of(County.PROBE),
                1,
                at,
                at,
                at,
                List.of(),
                null,
                null,
                at);
    }

    private static void insert(Alert alert, Database database) {
        database.change(
                """
                INSERT INTO alert (id, place, rule, episode, status, severity, township, revision, decided_revision,
                    first_seen_at, last_seen_at, raised_at, state)
                VALUES (?, ?, ?, (SELECT count(*) + 1 FROM alert WHERE place = ?), ?, ?, ?, ?, 0, ?, ?, ?, ?::jsonb)""",
                alert.id(),
                alert.place().key(),
                alert.rule(),
                alert.place().key(),
                alert.status(),
                alert.severity(),
                alert.township(),
                alert.revision(),
                alert.firstSeenAt(),
                alert.lastSeenAt(),
                alert.raisedAt(),
                Database.json(alert));
    }
}
