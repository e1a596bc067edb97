package io.minewatch.alert.console;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.alert.Queue;
import io.minewatch.alert.world.World;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.probe.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows the operator's list, each row with what its alerts have in common. */
@ApplicationScoped
class QueueViews {

    private final Alerts alerts;
    private final Views views;
    private final World world;
    private final InstantSource clock;
    private final String county;

    QueueViews(Alerts alerts, Views views, World world, InstantSource clock, CountyConfig county) {
        this.alerts = alerts;
        this.views = views;
        this.world = world;
        this.clock = clock;
        this.county = county.name();
    }

    /** At most {@code limit} alerts of a queue, and all of its rows. */
    AlertList of(Queue queue, int limit) {
        var rows = queue.rows().stream().filter(row -> row.alerts().size() > 1).toList();
        var leads = views
                .ofAlerts(alerts.list(rows.stream().map(Queue.Row::lead).toList()))
                .stream()
                .collect(Collectors.toMap(view -> new AlertId(view.id()), Function.identity()));
        var groups = rows.stream()
                .filter(row -> leads.containsKey(row.lead()))
                .map(row -> AlertList.AlertGroup.of(row, label(row, leads)))
                .toList();
        return AlertList.of(clock.instant(), views.ofAlerts(alerts.list(queue.first(limit))), queue, groups);
    }

    private Coded label(Queue.Row row, Map<AlertId, AlertView> leads) {
        var label = row.key().label();
        var lead = leads.get(row.lead());
        if (lead == null) {
            return label;
        }
        return switch (row.key().kind()) {
            case PLACE ->
                lead.placeName() == null ? new Coded("group.off-site") : label.with("place", lead.placeName());
            case PROBE -> label.with("probe", probeName(label));
            case DOUBTS, HAULAGE, CAMERAS ->
                label.with("township", lead.townshipName() == null ? county : lead.townshipName());
            case REST -> label;
        };
    }

    private String probeName(Coded label) {
        var id = label.parameters().getOrDefault("probe", "");
        return world.current().findProbe(new ProbeId(id)).map(Probe::name).orElse(id);
    }
}
