package io.minewatch.alert.claim;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.AlertId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All claims. The database decides who was first, whichever copy of the service is asked. */
@ApplicationScoped
public class Claims {

    /** A page renews its claim well within this; one that is closed or cut off holds nobody up for longer. */
    private static final Duration LASTS = Duration.ofMinutes(2);

    private static final String SELECT = "SELECT alert, actor, since, until FROM alert_claim WHERE until > ?";

    private final Database database;
    private final Ledger ledger;
    private final InstantSource clock;

    Claims(Database database, Ledger ledger, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is looked at now. */
    public List<Claim> listHeld() {
        return database.list(SELECT, Claims::read, clock.instant());
    }

    /** Who looks at an alert now, if anybody does. */
    public Optional<Claim> find(AlertId alert) {
        return database.find(SELECT + " AND alert = ?", Claims::read, clock.instant(), alert);
    }

    /**
     * Claims an alert, or renews the claim, unless somebody else holds it.
     *
     * @param until when the asker expects to be done, {@code null} for as long as a claim lasts; a time that is over gives
     *     the claim back
     * @return whose it is now, nobody's when it was given back
     */
    @Transactional
    public Optional<Claim> claim(AlertId alert, Actor by, @Nullable Instant until) {
        write(alert, by, until, false);
        return find(alert);
    }

    /** Takes an alert over from whoever holds it; the ledger tells from whom. */
    @Transactional
    public Optional<Claim> takeOver(AlertId alert, Actor by) {
        var before = find(alert);
        write(alert, by, null, true);
        var after = find(alert);
        before.filter(claim -> !claim.isOf(by))
                .ifPresent(claim -> ledger.append(
                        alert.value(),
                        by,
                        clock.instant(),
                        new Coded("log.alert.taken-over")
                                .with("from", claim.by().displayName())));
        return after;
    }

    /**
     * Makes sure that nobody else works on an alert.
     *
     * @throws RefusedException naming who does
     */
    public void requireFree(AlertId alert, Actor by) {
        find(alert).filter(claim -> !claim.isOf(by)).ifPresent(claim -> {
            throw RefusedException.conflict(new Coded("alert.claimed")
                    .with("by", claim.by().displayName())
                    .with("since", claim.since()));
        });
    }

    private void write(AlertId alert, Actor by, @Nullable Instant until, boolean override) {
        var now = clock.instant();
        var latest = now.plus(LASTS);
        database.change(
                """
                INSERT INTO alert_claim AS held (alert, holder, actor, since, until) VALUES (?, ?, ?::jsonb, ?, ?)
                ON CONFLICT (alert) DO UPDATE SET holder = excluded.holder, actor = excluded.actor, until = excluded.until,
                    since = CASE WHEN held.holder = excluded.holder AND held.until > excluded.since
                        THEN held.since ELSE excluded.since END
                WHERE held.holder = excluded.holder OR held.until <= excluded.since OR ?""",
                alert,
                holder(by),
                Database.json(by),
                now,
                until == null || until.isAfter(latest) ? latest : until,
                override);
    }

    static String holder(Actor actor) {
        return actor.issuer() + " " + actor.subject();
    }

    private static Claim read(Row row) throws SQLException {
        return new Claim(
                new AlertId(row.text("alert")),
                row.json("actor", Actor.class),
                row.instant("since"),
                row.instant("until"));
    }
}
