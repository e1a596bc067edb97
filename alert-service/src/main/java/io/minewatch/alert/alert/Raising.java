package io.minewatch.alert.alert;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.alert.EpisodePolicy.Belonging.BelongsToSettled;
import io.minewatch.alert.alert.EpisodePolicy.Belonging.Joins;
import io.minewatch.alert.alert.EpisodePolicy.Belonging.Opens;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.matching.MatchingConfig;
import io.minewatch.alert.rule.Severities;
import io.minewatch.alert.rule.Suspicion;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.site.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets a sighting raise alerts, join them, or wait until it has lasted. Runs in the caller's transaction.
 *
 * <p>Locks are taken in one order by all: the sighting's places, sorted; then the alerts there; then, by those who raise an
 * alert, the one lock of raising; and the ledger last. So none waits for another in a ring.
 */
@ApplicationScoped
class Raising {

    private static final Actor RULES = Actor.system("alert-rules");

    private final Alerts alerts;
    private final SeenSightings sightings;
    private final SightingMatches matches;
    private final Linking linking;
    private final Ledger ledger;
    private final Database database;
    private final Severities severities;
    private final MatchingConfig config;
    private final CountyConfig county;
    private final InstantSource clock;

    Raising(
            Alerts alerts,
            SeenSightings sightings,
            SightingMatches matches,
            Linking linking,
            Ledger ledger,
            Database database,
            Severities severities,
            MatchingConfig config,
            CountyConfig county,
            InstantSource clock) {
        this.alerts = alerts;
        this.sightings = sightings;
        this.matches = matches;
        this.linking = linking;
        this.ledger = ledger;
        this.database = database;
        this.severities = severities;
        this.config = config;
        this.county = county;
        this.clock = clock;
    }

    /** Takes a sighting, once however often it comes, with the rules that it meets; most sightings meet none. */
    void take(List<Suspicion> suspicions, SeenSighting seen, Snapshot world) {
        var met = new TreeMap<String, Match>();
        suspicions.forEach(s -> met.putIfAbsent(s.place().key() + "/" + s.rule(), new Match(seen.sighting(), s)));
        met.values().stream().map(Match::place).distinct().forEach(place -> database.lock("place/" + place));
        if (!sightings.keep(seen)) {
            return;
        }
        met.values().forEach(matches::keep);
        var openings = new ArrayList<Opening>();
        met.values().forEach(match -> take(match, openings));
        if (openings.isEmpty()) {
            // Kafka tells it again until it is on the disk (HandledSightings). What raises an alert waits: the ledger
            // may be handed over signed the next moment, and must not be shorter afterwards.
            database.commitAheadOfDisk();
        } else {
            raise(openings, world);
        }
    }

    private void take(Match match, List<Opening> openings) {
        var episodes =
                alerts.listEpisodesForChange(match.place(), match.suspicion().rule());
        switch (EpisodePolicy.decide(episodes, match.trackBegan())) {
            case BelongsToSettled(var alert) -> alerts.attach(alert.id(), match.sighting());
            case Joins(var alert, var after) -> {
                int times = EpisodePolicy.countUntil(alert.episode(), episodes);
                join(alert, gather(match, alert.id(), after, alert.firstSeenAt()), times);
            }
            case Opens(var episode, var after) -> {
                var id = idOf(match.suspicion(), episode);
                var stay = gather(match, id, after, null);
                if (!stay.isEmpty()) {
                    int times = EpisodePolicy.countUntil(episode, episodes);
                    openings.add(new Opening(id, episode, times, match.suspicion(), stay));
                }
            }
        }
    }

    /** What the episode gathers now: the sighting, those it makes part of the episode, or nothing while it waits. */
    private List<Match> gather(Match match, AlertId alert, Instant after, @Nullable Instant known) {
        if (known != null && !match.span().from().isBefore(known)) {
            return List.of(match);
        }
        var there = matches.listAround(match, after);
        return GatheringPolicy.begin(match, there, config.stayGap(), known)
                .map(begin -> matches.listWaiting(match, begin, after, alert))
                .orElse(List.of());
    }

    private void join(Alert alert, List<Match> gathered, int times) {
        if (gathered.isEmpty()) {
            return;
        }
        var draft = new AlertDraft(alert);
        gathered.forEach(draft::gather);
        gathered.forEach(m -> alerts.attach(alert.id(), m.sighting()));
        alerts.change(draft.weigh(severities, times).next(clock.instant()), false);
    }

    private void raise(List<Opening> openings, Snapshot world) {
        database.lock("raising");
        var raised = openings.stream()
                .sorted(Comparator.comparing(o -> o.suspicion().rule()))
                .filter(opening -> raise(opening, world))
                .toList();
        raised.forEach(opening -> ledger.append(
                opening.id().value(),
                RULES,
                clock.instant(),
                new Coded("log.alert.raised")
                        .with("rule", opening.suspicion().rule())
                        .with("place", opening.suspicion().place().key())
                        .with("episode", opening.episode())));
    }

    private boolean raise(Opening opening, Snapshot world) {
        var others = linking.listOthers(opening.stay());
        if (isAnswered(opening, others)) {
            return false;
        }
        var now = clock.instant();
        var alert = write(opening, world, now);
        alerts.add(alert);
        opening.stay().forEach(m -> alerts.attach(alert.id(), m.sighting()));
        linking.link(alert.id(), opening.stay(), others, now, RULES);
        return true;
    }

    private boolean isAnswered(Opening opening, List<Gathered> others) {
        var here = alerts.listUnsettledAt(opening.suspicion().place().key());
        var nearby =
                others.stream().filter(g -> !g.settled()).map(Gathered::match).toList();
        return HysteresisPolicy.isAnswered(opening.stay(), here, nearby);
    }

    private Alert write(Opening opening, Snapshot world, Instant now) {
        var suspicion = opening.suspicion();
        var first = opening.stay().getFirst();
        var draft = AlertDraft.opening(
                opening.id(),
                suspicion.rule(),
                suspicion.place(),
                opening.episode(),
                findTownship(suspicion.place(), world, first.span().until()),
                first.suspicion().verdict(),
                first.suspicion().reason(),
                first.span(),
                now);
        opening.stay().forEach(draft::gather);
        return draft.weigh(severities, opening.times()).first(now);
    }

    private AlertId idOf(Suspicion suspicion, int episode) {
        return new AlertId(
                NameIds.of(county.adcode(), "alert", suspicion.place().key(), suspicion.rule(), episode));
    }

    private static @Nullable AreaId findTownship(Place place, Snapshot world, Instant at) {
        return switch (place) {
            case Place.AtSite(var site) ->
                world.findSite(site).map(Site::township).orElse(null);
            case Place.OffSite(var cluster, var centre, var radius) ->
                world.findTownshipAt(centre, at).map(Area::id).orElse(null);
        };
    }

    /** An alert about to be raised, with the sightings that show that it has lasted. */
    private record Opening(AlertId id, int episode, int times, Suspicion suspicion, List<Match> stay) {}
}
