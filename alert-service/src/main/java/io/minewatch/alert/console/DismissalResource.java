package io.minewatch.alert.console;

import io.minewatch.alert.dismissal.Dismissing;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.DismissalReason;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letting alerts go: one person asks, and where it matters another answers. */
@Path("/api/v1/alerts/{id}/dismissals")
@RolesAllowed({"operator", "supervisor"})
@RunOnVirtualThread
public class DismissalResource {

    private final Dismissing dismissing;
    private final Views views;
    private final Caller caller;

    DismissalResource(Dismissing dismissing, Views views, Caller caller) {
        this.dismissing = dismissing;
        this.views = views;
        this.caller = caller;
    }

    @POST
    public AlertDetail dismiss(@PathParam("id") String id, DismissalRequest request) {
        var alert = new AlertId(id);
        dismissing.dismiss(
                alert,
                Requests.act(request.id(), request.doneAt(), caller.actor(), request.override()),
                Required.field(request.expectedRevision(), "expectedRevision"),
                Required.field(request.reason(), "reason"),
                request.explanation());
        return views.detail(alert);
    }

    @POST
    @Path("/{dismissal}/confirmations")
    public AlertDetail confirm(
            @PathParam("id") String id, @PathParam("dismissal") UUID dismissal, AnswerRequest request) {
        return answer(new AlertId(id), dismissal, request, true);
    }

    @POST
    @Path("/{dismissal}/rejections")
    public AlertDetail reject(
            @PathParam("id") String id, @PathParam("dismissal") UUID dismissal, AnswerRequest request) {
        return answer(new AlertId(id), dismissal, request, false);
    }

    private AlertDetail answer(AlertId alert, UUID dismissal, AnswerRequest request, boolean agrees) {
        dismissing.answer(
                alert,
                dismissal,
                Requests.act(request.id(), request.doneAt(), caller.actor()),
                Required.field(request.expectedRevision(), "expectedRevision"),
                agrees,
                request.explanation());
        return views.detail(alert);
    }

    /** Somebody wants to let an alert go. */
    public record DismissalRequest(
            UUID id,
            Instant doneAt,
            Long expectedRevision,
            DismissalReason reason,
            @Nullable String explanation,
            @Nullable Boolean override) {}

    /** A second person says yes or no. */
    public record AnswerRequest(
            UUID id,
            Instant doneAt,
            Long expectedRevision,
            @Nullable String explanation) {}
}
