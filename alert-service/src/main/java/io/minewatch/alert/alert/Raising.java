package io.minewatch.alert.alert;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.alert.EpisodePolicy.Belonging.BelongsToSettled;
import io.minewatch.alert.alert.EpisodePolicy.Belonging.Joins;
import io.minewatch.alert.alert.EpisodePolicy.Belonging.Opens;
import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.matching.MatchingConfig;
import io.minewatch.alert.rule.Suspicion;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.site.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets a sighting raise an alert, join one, or wait until it has lasted. Runs in the caller's transaction. */
@ApplicationScoped
class Raising {

    private static final Actor RULES = Actor.system("alert-rules");

    private final Alerts alerts;
    private final SeenSightings sightings;
    private final Ledger ledger;
    private final Database database;
    private final MatchingConfig config;
    private final CountyConfig county;
    private final InstantSource clock;

    Raising(
            Alerts alerts,
            SeenSightings sightings,
            Ledger ledger,
            Database database,
            MatchingConfig config,
            CountyConfig county,
            InstantSource clock) {
        this.alerts = alerts;
        this.sightings = sightings;
        this.ledger = ledger;
        this.database = database;
        this.config = config;
        this.county = county;
        this.clock = clock;
    }

    /** Takes a sighting that meets a rule at a place. */
    void take(Suspicion suspicion, SeenSighting seen, Snapshot world) {
        var place = suspicion.place().key();
        database.lock(place + "/" + suspicion.rule());
        if (!sightings.keep(seen)) {
            return;
        }
        var newest = alerts.newestAt(place, suspicion.rule());
        switch (EpisodePolicy.decide(newest, seen.trackBegan())) {
            case BelongsToSettled(var alert) -> alerts.attach(alert.id(), seen);
            case Joins(var alert) -> {
                alerts.attach(alert.id(), seen);
                var joined = new AlertDraft(alert).gather(seen, suspicion);
                alerts.change(joined.next(clock.instant()), false);
            }
            case Opens(var episode) -> {
                var stay = gather(suspicion, seen, newest);
                if (isAccusedAlready(suspicion) || !stay.lasted(suspicion)) {
                    return;
                }
                raise(suspicion, episode, stay, world);
            }
        }
    }

    /** A question about a site at which an accusation stands open would only repeat it. */
    private boolean isAccusedAlready(Suspicion suspicion) {
        if (suspicion.rule() != Rule.CANNOT_TELL) {
            return false;
        }
        var accusing = alerts.newestAt(suspicion.place().key(), Rule.MACHINE_IN_BANNED_SITE);
        return accusing != null && !Alerts.isSettled(accusing);
    }

    private Stay gather(Suspicion suspicion, SeenSighting seen, @Nullable Alert newest) {
        var settlement = newest == null ? null : newest.settlement();
        var after = settlement == null ? Instant.EPOCH : settlement.settledAt();
        var there = sightings.listAt(
                suspicion.place().key(), seen.judged(), seen.span().until(), after);
        var span = StayPolicy.stayAround(
                seen.span(), there.stream().map(SeenSighting::span).toList(), config.stayGap());
        return new Stay(span, there.stream().filter(s -> span.holds(s.span())).toList());
    }

    private void raise(Suspicion suspicion, int episode, Stay stay, Snapshot world) {
        var now = clock.instant();
        var place = suspicion.place();
        var id = new AlertId(NameIds.of(county.adcode(), "alert", place.key(), suspicion.rule(), episode));
        var draft = AlertDraft.opening(
                id,
                suspicion.rule(),
                place,
                episode,
                findTownship(place, world, stay.span().until()),
                suspicion.verdict(),
                suspicion.reason(),
                stay.span(),
                now);
        stay.sightings().forEach(s -> draft.gather(s, suspicion));
        var alert = draft.first(now);
        alerts.add(alert);
        stay.sightings().forEach(s -> alerts.attach(id, s));
        ledger.append(
                id.value(),
                RULES,
                now,
                new Coded("log.alert.raised")
                        .with("rule", alert.rule())
                        .with("place", place.key())
                        .with("episode", episode));
    }

    private static @Nullable AreaId findTownship(Place place, Snapshot world, Instant at) {
        return switch (place) {
            case Place.AtSite(var site) ->
                world.findSite(site).map(Site::township).orElse(null);
            case Place.OffSite(var cluster, var centre, var radius) ->
                world.findTownshipAt(centre, at).map(Area::id).orElse(null);
        };
    }

    /** An unbroken stay and the sightings that show it. */
    private record Stay(Span span, List<SeenSighting> sightings) {

        boolean lasted(Suspicion suspicion) {
            return span.length().compareTo(suspicion.mustLast()) >= 0;
        }
    }
}
