package io.minewatch.alert.alert;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.alert.EpisodePolicy.Belonging.BelongsToSettled;
import io.minewatch.alert.alert.EpisodePolicy.Belonging.Joins;
import io.minewatch.alert.alert.EpisodePolicy.Belonging.Opens;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.rule.Severities;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.ClusterId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.probe.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Alerts about cameras: raised as those about machines are, and like them settled by people only. Runs in the caller's
 * transaction.
 */
@ApplicationScoped
public class CameraAlarms {

    private static final Actor WATCH = Actor.system("camera-watch");
    /** Nothing is said of any machine. */
    private static final Verdict NONE = new Verdict(Verdict.Answer.CANNOT_TELL, 0);

    private final Alerts alerts;
    private final Clusters clusters;
    private final Severities severities;
    private final Ledger ledger;
    private final Database database;
    private final CountyConfig county;
    private final InstantSource clock;

    CameraAlarms(
            Alerts alerts,
            Clusters clusters,
            Severities severities,
            Ledger ledger,
            Database database,
            CountyConfig county,
            InstantSource clock) {
        this.alerts = alerts;
        this.clusters = clusters;
        this.severities = severities;
        this.ledger = ledger;
        this.database = database;
        this.county = county;
        this.clock = clock;
    }

    /** Where a camera stands. */
    public Place placeOf(Probe probe) {
        return clusters.around(probe);
    }

    /** Where cameras stand that fell silent together, of which {@code first} was the first. */
    public Place placeOf(Probe first, Instant began, double radiusMeters) {
        var id = NameIds.of(county.adcode(), "cluster", "cameras", first.id(), began);
        return new Place.OffSite(new ClusterId(id), first.location(), radiusMeters);
    }

    /** The alert that a trouble belongs to: a new one, the one that is on the wall, or one that was settled since it began. */
    public AlertId take(CameraAlarm alarm, Instant began) {
        var place = alarm.place().key();
        database.lock(place + "/" + alarm.rule());
        return switch (EpisodePolicy.decide(alerts.listEpisodesForChange(place, alarm.rule()), began)) {
            case Joins(var alert, var after) -> alert.id();
            case BelongsToSettled(var alert) -> alert.id();
            case Opens(var episode, var after) -> raise(alarm, episode);
        };
    }

    /** Says anew how it stands; a settled alert stays as it was settled, and what is said already makes no revision. */
    public void tell(AlertId id, CameraAlarm alarm) {
        var alert = alerts.getForChange(id);
        if (Alerts.isSettled(alert) || says(alert, alarm)) {
            return;
        }
        alerts.change(new AlertDraft(alert).tell(alarm).weigh(severities, 1).next(clock.instant()), false);
    }

    private static boolean says(Alert alert, CameraAlarm alarm) {
        Map<String, String> said = alert.reason().parameters();
        return alert.reason().code().equals(alarm.reason().code())
                && said.entrySet().containsAll(alarm.reason().parameters().entrySet())
                && alert.probes().containsAll(alarm.probes());
    }

    private AlertId raise(CameraAlarm alarm, int episode) {
        var now = clock.instant();
        var place = alarm.place();
        var id = new AlertId(NameIds.of(county.adcode(), "alert", place.key(), alarm.rule(), episode));
        var draft = AlertDraft.opening(
                id, alarm.rule(), place, episode, alarm.township(), NONE, alarm.reason(), alarm.span(), now);
        alerts.add(draft.tell(alarm).weigh(severities, 1).first(now));
        ledger.append(
                id.value(),
                WATCH,
                now,
                new Coded("log.alert.raised")
                        .with("rule", alarm.rule())
                        .with("place", place.key())
                        .with("episode", episode)
                        .with(
                                "probes",
                                alarm.probes().stream().map(ProbeId::value).collect(Collectors.joining(","))));
        return id;
    }
}
