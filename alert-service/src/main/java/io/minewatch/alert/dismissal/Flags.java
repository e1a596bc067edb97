package io.minewatch.alert.dismissal;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.dismissal.Flag.Kind;
import io.minewatch.alert.dismissal.FlagPolicy.Odd;
import io.minewatch.alert.dismissal.FlagPolicy.Tally;
import io.minewatch.contract.alert.AlertId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands out now, and what was noticed before. */
@ApplicationScoped
public class Flags {

    private final Tallies tallies;
    private final Database database;
    private final DismissalConfig config;
    private final InstantSource clock;

    Flags(Tallies tallies, Database database, DismissalConfig config, InstantSource clock) {
        this.tallies = tallies;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** The beginning of the period that is compared; it ends now. */
    public Instant periodBegin() {
        return clock.instant().minus(config.flagPeriod());
    }

    /** Places or people that stand out now, the oddest first. */
    public List<Flag> list(Kind kind) {
        var from = periodBegin();
        var until = clock.instant();
        return odd(
                        switch (kind) {
                            case PLACE -> tallies.ofPlaces(from, until);
                            case PERSON -> tallies.ofPeople(from, until);
                        })
                .stream()
                .map(odd -> flag(kind, odd, from, until))
                .toList();
    }

    void keep(Flag flag) {
        database.change(
                """
                INSERT INTO dismissal_flag (id, kind, key, name, dismissed, decided, others_dismissed, others_decided, chance,
                    recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                UUID.randomUUID(),
                flag.kind(),
                flag.key(),
                flag.name(),
                flag.dismissed(),
                flag.decided(),
                flag.othersDismissed(),
                flag.othersDecided(),
                flag.chance(),
                clock.instant());
    }

    private List<Odd> odd(Collection<Tally> counted) {
        return FlagPolicy.flag(counted, config.flagFrom(), config.flagBelow());
    }

    private Flag flag(Kind kind, Odd odd, Instant from, Instant until) {
        var tally = odd.tally();
        return new Flag(
                kind,
                tally.key(),
                tally.name(),
                tally.dismissed(),
                tally.decided(),
                odd.othersDismissed(),
                odd.othersDecided(),
                odd.chance(),
                findFlaggedAt(kind, tally.key(), from),
                listCases(kind, tally.key(), from, until));
    }

    private List<AlertId> listCases(Kind kind, String key, Instant from, Instant until) {
        return switch (kind) {
            case PLACE -> tallies.listCasesOfPlace(key, from, until);
            case PERSON -> tallies.listCasesOfPerson(key, from, until);
        };
    }

    private @Nullable Instant findFlaggedAt(Kind kind, String key, Instant since) {
        return database.find(
                        "SELECT recorded_at FROM dismissal_flag WHERE kind = ? AND key = ? AND recorded_at >= ?"
                                + " ORDER BY recorded_at LIMIT 1",
                        row -> row.instant("recorded_at"),
                        kind,
                        key,
                        since)
                .orElse(null);
    }
}
