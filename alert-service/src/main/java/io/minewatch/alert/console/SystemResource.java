package io.minewatch.alert.console;

import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.console.NoticeResource.NoticeView;
import io.minewatch.alert.dispatch.Notices;
import io.minewatch.alert.ledger.Digests;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.silence.HouseWatch;
import io.minewatch.alert.silence.HouseWatch.Report;
import io.minewatch.alert.silence.Standstill;
import io.minewatch.alert.world.World;
import io.minewatch.contract.ledger.LedgerRoot;
import io.minewatch.contract.probe.ProbeStatus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the system does, for the strip at the bottom of the wall. */
@Path("/api/v1/system")
@RolesAllowed({"operator", "supervisor", "auditor", "admin"})
@RunOnVirtualThread
public class SystemResource {

    /** camera-ingest reports each probe every few seconds; when all reports are older than this, it is away. */
    private static final Duration WATCHER_SILENCE = Duration.ofSeconds(60);

    private static final String CAMERA_INGEST = "camera-ingest";

    private final HouseWatch watch;
    private final World world;
    private final Notices notices;
    private final Alerts alerts;
    private final Ledger ledger;
    private final InstantSource clock;

    SystemResource(HouseWatch watch, World world, Notices notices, Alerts alerts, Ledger ledger, InstantSource clock) {
        this.watch = watch;
        this.world = world;
        this.notices = notices;
        this.alerts = alerts;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GET
    public SystemView get() {
        var now = clock.instant();
        var head = ledger.findLast();
        var house = watch.report();
        return new SystemView(
                services(house, now),
                probes(now),
                house.backlog(),
                house.oldBacklogSince(),
                house.putAside(),
                house.standstills().stream().map(StandstillView::of).toList(),
                new LedgerHead(
                        head.map(Ledger.Head::seq).orElse(0L),
                        head.map(Ledger.Head::hash).orElse(Digests.BEGINNING),
                        ledger.findLastRoot().map(LastRoot::of).orElse(null)),
                new Load(
                        alerts.countRaised(now.minus(Duration.ofMinutes(10))),
                        alerts.countRaised(now.minus(Duration.ofHours(1)))),
                notices.listLasting().stream().map(NoticeView::of).toList());
    }

    private List<ServiceHealth> services(Report house, Instant now) {
        var services = new ArrayList<ServiceHealth>();
        house.healths()
                .forEach((name, health) -> services.add(
                        new ServiceHealth(name, health.there() ? "UP" : "DOWN", health.since(), health.detail())));
        // What its reports of the probes say is nearer than that it is there.
        services.removeIf(service -> service.name().equals(CAMERA_INGEST));
        services.add(new ServiceHealth("alert-service", world.isReplayed() ? "UP" : "REPLAYING", null, null));
        services.add(watcher(now));
        services.sort(Comparator.comparing(ServiceHealth::name));
        return services;
    }

    private ServiceHealth watcher(Instant now) {
        var newest = world.current().listProbes().stream()
                .map(p -> world.current()
                        .findStatus(p.id())
                        .map(ProbeStatus::reportedAt)
                        .orElse(null))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        boolean up = newest.filter(at -> at.isAfter(now.minus(WATCHER_SILENCE))).isPresent();
        return new ServiceHealth(CAMERA_INGEST, up ? "UP" : "SILENT", newest.orElse(null), null);
    }

    private ProbeCounts probes(Instant now) {
        var snapshot = world.current();
        var counts = snapshot.listProbes().stream()
                .collect(Collectors.groupingBy(
                        probe -> ProbeHealthClass.of(
                                probe, snapshot.findStatus(probe.id()).orElse(null), now),
                        Collectors.summingInt(probe -> 1)));
        return new ProbeCounts(
                count(counts, ProbeHealthClass.LIVE),
                count(counts, ProbeHealthClass.STALLED),
                count(counts, ProbeHealthClass.DARK),
                count(counts, ProbeHealthClass.COVERED),
                count(counts, ProbeHealthClass.TURNED),
                count(counts, ProbeHealthClass.FROZEN),
                count(counts, ProbeHealthClass.OTHER),
                count(counts, ProbeHealthClass.OFF),
                snapshot.listProbes().size());
    }

    private static int count(Map<ProbeHealthClass, Integer> counts, ProbeHealthClass what) {
        return counts.getOrDefault(what, 0);
    }

    /** How the system does. */
    public record SystemView(
            List<ServiceHealth> services,
            ProbeCounts probes,
            long backlog,
            @Nullable Instant oldBacklogSince,
            long putAside,
            List<StandstillView> stalled,
            LedgerHead ledger,
            Load load,
            List<NoticeView> notices) {}

    /** How a service does: UP, DOWN, REPLAYING or SILENT; for SILENT, {@code since} is when it was last heard of. */
    public record ServiceHealth(
            String name,
            String state,
            @Nullable Instant since,
            @Nullable String detail) {}

    /** How many probes do what. */
    public record ProbeCounts(
            int live, int stalled, int dark, int covered, int turned, int frozen, int other, int off, int total) {}

    /** A part of the house that stands still. */
    public record StandstillView(String name, CodedView what, Instant since) {

        static StandstillView of(Standstill standstill) {
            return new StandstillView(standstill.name(), CodedView.of(standstill.what()), standstill.since());
        }
    }

    /** Where the ledger ends, and the last root that was signed. */
    public record LedgerHead(
            long seq, String root, @Nullable LastRoot lastRoot) {}

    /** A signed root: up to which entry it vouches, and since when. */
    public record LastRoot(long seq, Instant at, String hash) {

        static LastRoot of(LedgerRoot root) {
            return new LastRoot(root.seq(), root.at(), root.sha256());
        }
    }

    /** Alerts raised in the last ten minutes and in the last hour. */
    public record Load(int perTenMinutes, int perHour) {}
}
