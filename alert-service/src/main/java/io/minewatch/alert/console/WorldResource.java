package io.minewatch.alert.console;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.dispatch.Patrols;
import io.minewatch.alert.world.World;
import io.minewatch.contract.area.Area;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Probes, sites, townships and patrols for the map. */
@Path("/api/v1/world")
@RolesAllowed({"operator", "patrol", "supervisor", "auditor", "admin", "clerk"})
@RunOnVirtualThread
public class WorldResource {

    private final World world;
    private final Patrols patrols;
    private final Caller caller;
    private final ZoneId zone;
    private final InstantSource clock;

    WorldResource(World world, Patrols patrols, Caller caller, CountyConfig county, InstantSource clock) {
        this.world = world;
        this.patrols = patrols;
        this.caller = caller;
        this.zone = county.timeZone();
        this.clock = clock;
    }

    @GET
    public WorldView get() {
        var now = clock.instant();
        var snapshot = world.current();
        var own = caller.actor().township();
        boolean ownOnly = caller.isOnlyPatrol();
        return new WorldView(
                now,
                snapshot.revision(),
                snapshot.listProbes().stream()
                        .map(p -> ProbeView.of(p, snapshot.findStatus(p.id()).orElse(null), now))
                        .sorted(Comparator.comparing(ProbeView::id))
                        .toList(),
                snapshot.listSites().stream()
                        .flatMap(s -> SiteView.find(s, now, zone).stream())
                        .sorted(Comparator.comparing(SiteView::id))
                        .toList(),
                snapshot.listAreas().stream()
                        .filter(a -> a.kind() == Area.Kind.TOWNSHIP)
                        .flatMap(a -> TownshipView.find(a, now).stream())
                        .sorted(Comparator.comparing(TownshipView::id))
                        .toList(),
                patrols.listAll().stream()
                        .filter(p -> !ownOnly || p.township().equals(own))
                        .map(p -> PatrolView.of(p, now))
                        .toList());
    }

    /** All there is on the map. */
    public record WorldView(
            Instant asOf,
            long revision,
            List<ProbeView> probes,
            List<SiteView> sites,
            List<TownshipView> townships,
            List<PatrolView> patrols) {}

    /** A township on the map. */
    public record TownshipView(String id, String name, Map<String, String> names, ShapeView shape) {

        static Optional<TownshipView> find(Area area, Instant at) {
            return area.boundaries().stream()
                    .filter(b -> b.valid().holdsAt(at))
                    .findFirst()
                    .map(b -> new TownshipView(area.id().value(), area.name(), area.names(), ShapeView.of(b.shape())));
        }
    }
}
