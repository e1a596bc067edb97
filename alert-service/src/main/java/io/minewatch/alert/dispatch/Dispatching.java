package io.minewatch.alert.dispatch;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.RefusedException;
import io.minewatch.alert.alert.Act;
import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.alert.Deciding;
import io.minewatch.alert.dispatch.PatrolRanking.Ranked;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.world.World;
import io.minewatch.contract.Coded;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.dispatch.Dispatch;
import io.minewatch.contract.dispatch.DispatchId;
import io.minewatch.contract.dispatch.PatrolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends a patrol to an alert. */
@ApplicationScoped
public class Dispatching {

    private final Alerts alerts;
    private final Deciding deciding;
    private final Patrols patrols;
    private final Dispatches dispatches;
    private final Notices notices;
    private final Ledger ledger;
    private final World world;
    private final CountyConfig county;
    private final InstantSource clock;

    Dispatching(
            Alerts alerts,
            Deciding deciding,
            Patrols patrols,
            Dispatches dispatches,
            Notices notices,
            Ledger ledger,
            World world,
            CountyConfig county,
            InstantSource clock) {
        this.alerts = alerts;
        this.deciding = deciding;
        this.patrols = patrols;
        this.dispatches = dispatches;
        this.notices = notices;
        this.ledger = ledger;
        this.world = world;
        this.county = county;
        this.clock = clock;
    }

    /** Patrols for an alert, the best first. */
    public List<Ranked> rank(AlertId id) {
        var alert = alerts.get(id);
        return PatrolRanking.rank(
                patrols.listAll(),
                dispatches.listBusyPatrols(),
                alert.township(),
                destinationOf(alert),
                clock.instant());
    }

    /** Orders a patrol to go; the same act sent twice gives the first order back. */
    @Transactional
    public Dispatch order(AlertId alertId, Act act, long expectedRevision, PatrolId patrolId, @Nullable String note) {
        var id = new DispatchId(NameIds.of(county.adcode(), "dispatch", act.id()));
        var patrol = patrols.get(patrolId);
        if (!deciding.dispatch(alertId, act, expectedRevision)) {
            return dispatches.get(id);
        }
        var alert = alerts.get(alertId);
        var destination = destinationOf(alert);
        if (destination == null) {
            throw RefusedException.conflict(new Coded("dispatch.destination-unknown").with("id", alertId));
        }
        var now = clock.instant();
        var dispatch = new Dispatch(
                id, 1, alertId, patrolId, alert.township(), destination, act.doneAt(), act.by(), List.of(), null, now);
        dispatches.add(dispatch, note);
        notices.raise(
                "dispatch/" + id,
                id.value(),
                new Coded("notice.dispatch-ordered")
                        .with("patrol", patrol.name())
                        .with("place", nameOf(alert))
                        .with("rule", alert.rule()));
        ledger.append(
                alertId.value(),
                act.by(),
                act.doneAt(),
                new Coded("log.dispatch.ordered").with("patrol", patrol.name()).with("dispatch", id));
        return dispatch;
    }

    private @Nullable GeoPoint destinationOf(Alert alert) {
        var position = alert.position();
        if (position != null) {
            return position.centre();
        }
        return switch (alert.place()) {
            case Place.OffSite(var cluster, var centre, var radius) -> centre;
            case Place.AtSite(var site) ->
                world.current()
                        .findSite(site)
                        .flatMap(s -> s.findBoundaryAt(clock.instant()))
                        .map(b -> b.shape().coordinates().getFirst().getFirst().getFirst())
                        .orElse(null);
        };
    }

    private String nameOf(Alert alert) {
        return switch (alert.place()) {
            case Place.AtSite(var site) ->
                world.current().findSite(site).map(s -> s.name()).orElse(site.value());
            case Place.OffSite(var cluster, var centre, var radius) ->
                "%.6f, %.6f".formatted(centre.lon(), centre.lat());
        };
    }
}
