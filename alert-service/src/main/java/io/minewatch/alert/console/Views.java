package io.minewatch.alert.console;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.alert.AlertLink;
import io.minewatch.alert.alert.AlertLinks;
import io.minewatch.alert.alert.AlertSightings;
import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.alert.TrackedSpots;
import io.minewatch.alert.claim.Claim;
import io.minewatch.alert.claim.Claims;
import io.minewatch.alert.console.AlertDetail.LogEntry;
import io.minewatch.alert.console.AlertDetail.TrackPoint;
import io.minewatch.alert.console.AlertView.DispatchBrief;
import io.minewatch.alert.console.AlertView.SettlementView;
import io.minewatch.alert.console.AlertView.VerdictView;
import io.minewatch.alert.console.DispatchView.FindingView;
import io.minewatch.alert.console.DispatchView.StepView;
import io.minewatch.alert.dismissal.Dismissal;
import io.minewatch.alert.dismissal.Dismissals;
import io.minewatch.alert.dispatch.Dispatches;
import io.minewatch.alert.dispatch.Patrol;
import io.minewatch.alert.dispatch.Patrols;
import io.minewatch.alert.dispatch.StepOrder;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.world.World;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.dispatch.Dispatch;
import io.minewatch.contract.dispatch.PatrolId;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.EvidenceFacts;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.site.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what pages show from what the rooms know. */
@ApplicationScoped
class Views {

    private final World world;
    private final Alerts alerts;
    private final AlertLinks links;
    private final TrackedSpots spots;
    private final AlertSightings sightings;
    private final Dispatches dispatches;
    private final Patrols patrols;
    private final Dismissals dismissals;
    private final Ledger ledger;
    private final Claims claims;
    private final ZoneId zone;

    Views(
            World world,
            Alerts alerts,
            AlertLinks links,
            TrackedSpots spots,
            AlertSightings sightings,
            Dispatches dispatches,
            Patrols patrols,
            Dismissals dismissals,
            Ledger ledger,
            Claims claims,
            CountyConfig county) {
        this.world = world;
        this.alerts = alerts;
        this.links = links;
        this.spots = spots;
        this.sightings = sightings;
        this.dispatches = dispatches;
        this.patrols = patrols;
        this.dismissals = dismissals;
        this.ledger = ledger;
        this.claims = claims;
        this.zone = county.timeZone();
    }

    AlertView of(Alert alert) {
        return ofAlerts(List.of(alert)).getFirst();
    }

    /** Many alerts with few queries. */
    List<AlertView> ofAlerts(List<Alert> list) {
        if (list.isEmpty()) {
            return List.of();
        }
        var ids = list.stream().map(Alert::id).toList();
        var pictures = alerts.findBestPictures(ids);
        var newest = dispatches.findNewestOf(ids);
        var dismissed = dismissals.findNewestOf(ids);
        var names = newest.isEmpty() ? Map.<PatrolId, String>of() : patrolNames();
        var held = claims.listHeld().stream().collect(Collectors.toMap(Claim::alert, c -> c));
        return list.stream()
                .map(alert -> view(
                        alert,
                        pictures.get(alert.id()),
                        newest.get(alert.id()),
                        names,
                        held.get(alert.id()),
                        dismissed.get(alert.id())))
                .toList();
    }

    AlertDetail detail(AlertId id) {
        var alert = alerts.get(id);
        var seen = sightings.listOf(id);
        var byId = seen.stream().collect(Collectors.toMap(Sighting::id, s -> s));
        return new AlertDetail(
                of(alert),
                alerts.listPictures(id).stream()
                        .map(facts -> PictureView.of(facts, byId.get(facts.sighting())))
                        .toList(),
                spots.listOf(id).stream().map(TrackPoint::of).toList(),
                SeenView.ofTracks(seen),
                siteOf(alert)
                        .flatMap(site -> SiteView.find(site, alert.lastSeenAt(), zone))
                        .orElse(null),
                ofAlerts(alerts.listHistory(alert)),
                ofAlerts(alerts.list(
                        linked(id, link -> isMove(link) && link.other().equals(id)))),
                ofAlerts(alerts.list(
                        linked(id, link -> isMove(link) && link.alert().equals(id)))),
                ofAlerts(alerts.list(linked(id, link -> !isMove(link)))),
                dispatches.listOf(id).stream()
                        .map(d -> view(d, null, patrolNames()))
                        .toList(),
                ledger.listAbout(id.value()).stream().map(LogEntry::of).toList());
    }

    private List<AlertId> linked(AlertId id, Predicate<AlertLink> how) {
        return links.listOf(id).stream()
                .filter(how)
                .map(link -> link.otherThan(id))
                .toList();
    }

    private static boolean isMove(AlertLink link) {
        return link.kind() == AlertLink.Kind.MOVED_ON;
    }

    DispatchView of(Dispatch dispatch) {
        return ofDispatches(List.of(dispatch)).getFirst();
    }

    List<DispatchView> ofDispatches(List<Dispatch> list) {
        var names = patrolNames();
        return list.stream()
                .map(d -> view(d, alerts.find(d.alert()).map(this::of).orElse(null), names))
                .toList();
    }

    private AlertView view(
            Alert alert,
            @Nullable EvidenceFacts picture,
            @Nullable Dispatch dispatch,
            Map<PatrolId, String> names,
            @Nullable Claim claim,
            @Nullable Dismissal dismissal) {
        var position = alert.position();
        var settlement = alert.settlement();
        var township = alert.township();
        return new AlertView(
                alert.id().value(),
                alert.revision(),
                alert.rule(),
                alert.rule().findOffence().orElse(null),
                alert.rule().departmentFor(alert.machines()),
                alert.status(),
                alert.severity(),
                alert.machines(),
                PlaceView.of(alert.place()),
                placeName(alert),
                township == null ? null : township.value(),
                township == null ? null : townshipName(township),
                position == null ? null : EllipseView.of(position),
                new VerdictView(alert.verdict().answer(), alert.verdict().probability()),
                CodedView.of(alert.reason()),
                alert.probes().stream().map(ProbeId::value).toList(),
                alert.sightings(),
                alert.firstSeenAt(),
                alert.lastSeenAt(),
                alert.raisedAt(),
                alert.episode(),
                picture == null ? null : PictureView.of(picture),
                ActorView.ofNullable(alert.acknowledgedBy()),
                dispatch == null ? null : DispatchBrief.of(dispatch, nameOf(dispatch.patrol(), names)),
                settlement == null ? null : SettlementView.of(settlement),
                claim == null ? null : ClaimView.of(claim),
                DismissalView.ofNullable(dismissal));
    }

    private DispatchView view(Dispatch dispatch, @Nullable AlertView alert, Map<PatrolId, String> names) {
        var township = dispatch.township();
        return new DispatchView(
                dispatch.id().value(),
                dispatch.revision(),
                dispatch.alert().value(),
                alert,
                dispatch.patrol().value(),
                nameOf(dispatch.patrol(), names),
                township == null ? null : township.value(),
                ShapeView.point(dispatch.destination()),
                dispatch.orderedAt(),
                ActorView.of(dispatch.orderedBy()),
                dispatches.noteOf(dispatch.id()),
                dispatch.steps().stream().map(StepView::of).toList(),
                StepOrder.next(dispatch.steps()),
                FindingView.of(dispatch.finding()));
    }

    /** A township as people call it. */
    String townshipName(AreaId id) {
        return world.current().findArea(id).map(Area::name).orElse(id.value());
    }

    /** A site's name, or that of the one camera that an alert is about. */
    private @Nullable String placeName(Alert alert) {
        if (alert.rule().isAboutCameras() && alert.probes().size() == 1) {
            return world.current()
                    .findProbe(alert.probes().getFirst())
                    .map(Probe::name)
                    .orElse(null);
        }
        return siteOf(alert).map(Site::name).orElse(null);
    }

    private Optional<Site> siteOf(Alert alert) {
        return switch (alert.place()) {
            case Place.AtSite(var site) -> world.current().findSite(site);
            case Place.OffSite off -> Optional.empty();
        };
    }

    private Map<PatrolId, String> patrolNames() {
        return patrols.listAll().stream().collect(Collectors.toMap(Patrol::id, Patrol::name));
    }

    private static String nameOf(PatrolId id, Map<PatrolId, String> names) {
        var name = names.get(id);
        return name == null ? id.value() : name;
    }
}
