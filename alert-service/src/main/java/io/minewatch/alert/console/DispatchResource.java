package io.minewatch.alert.console;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.dispatch.Dispatches;
import io.minewatch.alert.dispatch.Patrol;
import io.minewatch.alert.dispatch.Patrols;
import io.minewatch.alert.dispatch.Reporting;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.dispatch.Dispatch;
import io.minewatch.contract.dispatch.Dispatch.Finding;
import io.minewatch.contract.dispatch.DispatchId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Dispatches for phone and wall. A patrol sees those of its own township's patrols, and no others exist for it. */
@Path("/api/v1/dispatches")
@RolesAllowed({"operator", "patrol", "supervisor", "auditor", "admin"})
@RunOnVirtualThread
public class DispatchResource {

    private static final Duration SHOWN_FOR = Duration.ofDays(7);

    private final Dispatches dispatches;
    private final Patrols patrols;
    private final Reporting reporting;
    private final Views views;
    private final Caller caller;
    private final InstantSource clock;

    DispatchResource(
            Dispatches dispatches,
            Patrols patrols,
            Reporting reporting,
            Views views,
            Caller caller,
            InstantSource clock) {
        this.dispatches = dispatches;
        this.patrols = patrols;
        this.reporting = reporting;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public DispatchList list(
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("state") @DefaultValue("all") @Schema(enumeration = {"open", "all"}) String state) {
        var now = clock.instant();
        var shown = dispatches.list(state.equals("open"), now.minus(SHOWN_FOR)).stream()
                .filter(d -> mine || caller.isOnlyPatrol() ? isOwn(d) : true)
                .toList();
        return new DispatchList(now, views.ofDispatches(shown));
    }

    @GET
    @Path("/{id}")
    public DispatchView get(@PathParam("id") String id) {
        return views.of(find(id));
    }

    @POST
    @Path("/{id}/steps")
    @RolesAllowed("patrol")
    public DispatchView step(@PathParam("id") String id, Requests.StepRequest request) {
        var act = Requests.act(request.id(), request.doneAt(), caller.actor());
        return views.of(reporting.step(
                findOwn(id),
                act,
                Required.field(request.kind(), "kind"),
                Required.pointOrNull(request.position(), "position")));
    }

    @POST
    @Path("/{id}/photos")
    @RolesAllowed("patrol")
    @Consumes("image/jpeg")
    public Photo photo(
            @PathParam("id") String id,
            @HeaderParam("X-Photo-Id") @Nullable UUID photoId,
            @HeaderParam("X-Taken-At") @Nullable Instant takenAt,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "image/jpeg",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] jpeg) {
        var act = Requests.act(
                Required.field(photoId, "X-Photo-Id"), Required.field(takenAt, "X-Taken-At"), caller.actor());
        return new Photo(reporting.photo(findOwn(id), act, jpeg).hex());
    }

    @POST
    @Path("/{id}/findings")
    @RolesAllowed("patrol")
    public DispatchView find(@PathParam("id") String id, Requests.FindingRequest request) {
        var act = Requests.act(request.id(), request.doneAt(), caller.actor());
        var finding = new Finding(
                Required.field(request.kind(), "kind"),
                Required.field(request.machines(), "machines"),
                request.action(),
                request.note(),
                Required.field(request.photos(), "photos").stream()
                        .map(Sha256::new)
                        .toList());
        return views.of(reporting.find(findOwn(id), act, finding));
    }

    private Dispatch find(String id) {
        var dispatch = dispatches.get(new DispatchId(id));
        if (caller.isOnlyPatrol() && !isOwn(dispatch)) {
            throw RefusedException.notFound("dispatch", id);
        }
        return dispatch;
    }

    private DispatchId findOwn(String id) {
        var dispatch = dispatches.get(new DispatchId(id));
        if (!isOwn(dispatch)) {
            throw RefusedException.notFound("dispatch", id);
        }
        return dispatch.id();
    }

    private boolean isOwn(Dispatch dispatch) {
        var own = caller.actor().township();
        return own != null
                && patrols.find(dispatch.patrol())
                        .map(Patrol::township)
                        .filter(t -> Objects.equals(t, own))
                        .isPresent();
    }

    /** Dispatches of the last days, newest first. */
    public record DispatchList(Instant asOf, List<DispatchView> dispatches) {}

    /** A photo as it was stored. */
    public record Photo(String sha256) {}
}
