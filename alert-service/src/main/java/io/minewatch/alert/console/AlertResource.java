package io.minewatch.alert.console;

import io.minewatch.alert.alert.AlertQuery;
import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.alert.Deciding;
import io.minewatch.alert.alert.Joining;
import io.minewatch.alert.alert.Queue;
import io.minewatch.alert.alert.Queues;
import io.minewatch.alert.dispatch.Dispatching;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.dispatch.PatrolId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Alerts for the wall: the queue, one in full, and what people do to it. */
@Path("/api/v1/alerts")
@RolesAllowed({"operator", "supervisor", "auditor", "admin"})
@RunOnVirtualThread
public class AlertResource {

    private final Alerts alerts;
    private final Queues queues;
    private final Joining joining;
    private final Deciding deciding;
    private final Dispatching dispatching;
    private final Views views;
    private final QueueViews queueViews;
    private final Caller caller;
    private final InstantSource clock;

    AlertResource(
            Alerts alerts,
            Queues queues,
            Joining joining,
            Deciding deciding,
            Dispatching dispatching,
            Views views,
            QueueViews queueViews,
            Caller caller,
            InstantSource clock) {
        this.alerts = alerts;
        this.queues = queues;
        this.joining = joining;
        this.deciding = deciding;
        this.dispatching = dispatching;
        this.views = views;
        this.queueViews = queueViews;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public AlertList list(
            @QueryParam("state") @DefaultValue("open") @Schema(enumeration = {"open", "settled", "all"}) String state,
            @QueryParam("township") @Nullable String township,
            @QueryParam("rule") @Nullable Rule rule,
            @QueryParam("since") @Nullable Instant since,
            @QueryParam("group") @Nullable String group,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        var query = new AlertQuery(
                AlertQuery.State.valueOf(state.toUpperCase(Locale.ROOT)),
                township,
                rule,
                since,
                null,
                Math.clamp(limit, 1, 1000));
        return query.state() == AlertQuery.State.OPEN
                ? listOpen(query, group)
                : AlertList.of(clock.instant(), views.ofAlerts(alerts.list(query)));
    }

    /** Of one row, or of all: then first of all those that stand for their rows. */
    private AlertList listOpen(AlertQuery query, @Nullable String group) {
        var queue = queues.open(query);
        var asked = group == null ? queue : new Queue(queue.find(group).stream().toList());
        return queueViews.of(asked, query.limit());
    }

    @GET
    @Path("/{id}")
    public AlertDetail get(@PathParam("id") String id) {
        return views.detail(new AlertId(id));
    }

    @POST
    @Path("/{id}/acknowledgements")
    @RolesAllowed("operator")
    public AlertDetail acknowledge(@PathParam("id") String id, Requests.Acknowledgement request) {
        var act = Requests.act(request.id(), request.doneAt(), caller.actor(), request.override());
        deciding.acknowledge(new AlertId(id), act, Required.field(request.expectedRevision(), "expectedRevision"));
        return get(id);
    }

    @POST
    @Path("/{id}/comments")
    @RolesAllowed({"operator", "supervisor"})
    public AlertDetail comment(@PathParam("id") String id, Requests.Comment request) {
        var act = Requests.act(request.id(), request.doneAt(), caller.actor());
        deciding.comment(new AlertId(id), act, Required.field(request.text(), "text"));
        return get(id);
    }

    @POST
    @Path("/{id}/joins")
    @RolesAllowed({"operator", "supervisor"})
    public AlertDetail join(@PathParam("id") String id, Requests.Join request) {
        var act = Requests.act(request.id(), request.doneAt(), caller.actor(), request.override());
        joining.join(
                new AlertId(id),
                act,
                Required.field(request.expectedRevision(), "expectedRevision"),
                new AlertId(Required.field(request.other(), "other")));
        return get(id);
    }

    @GET
    @Path("/{id}/patrols")
    public RankedPatrols rankPatrols(@PathParam("id") String id) {
        var now = clock.instant();
        return new RankedPatrols(dispatching.rank(new AlertId(id)).stream()
                .map(r -> new RankedPatrol(
                        PatrolView.of(r.patrol(), now),
                        r.distanceMeters(),
                        r.reasons().stream().map(CodedView::of).toList()))
                .toList());
    }

    @POST
    @Path("/{id}/dispatches")
    @RolesAllowed("operator")
    public DispatchView dispatch(@PathParam("id") String id, Requests.Order request) {
        var act = Requests.act(request.id(), request.doneAt(), caller.actor(), request.override());
        return views.of(dispatching.order(
                new AlertId(id),
                act,
                Required.field(request.expectedRevision(), "expectedRevision"),
                new PatrolId(Required.field(request.patrol(), "patrol")),
                request.note()));
    }

    @POST
    @Path("/{id}/settlements")
    @RolesAllowed({"operator", "supervisor"})
    public AlertDetail settle(@PathParam("id") String id, Requests.SettlementRequest request) {
        var act = Requests.act(request.id(), request.doneAt(), caller.actor(), request.override());
        deciding.settle(
                new AlertId(id),
                act,
                Required.field(request.expectedRevision(), "expectedRevision"),
                Required.field(request.outcome(), "outcome"),
                request.explanation());
        return get(id);
    }

    /** Patrols, the best first. */
    public record RankedPatrols(List<RankedPatrol> patrols) {}

    /** A patrol in its rank, with why. */
    public record RankedPatrol(PatrolView patrol, @Nullable Double distanceMeters, List<CodedView> reasons) {}
}
