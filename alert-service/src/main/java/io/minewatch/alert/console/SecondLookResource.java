package io.minewatch.alert.console;

import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.dismissal.LookingAgain;
import io.minewatch.alert.dismissal.SecondLook;
import io.minewatch.alert.dismissal.SecondLooks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Dismissals that were drawn, for somebody else to look at again. Who let one go does not see it before it is judged. */
@Path("/api/v1/second-looks")
@RolesAllowed({"operator", "supervisor", "auditor"})
@RunOnVirtualThread
public class SecondLookResource {

    private final SecondLooks looks;
    private final LookingAgain lookingAgain;
    private final Alerts alerts;
    private final Views views;
    private final Caller caller;

    SecondLookResource(SecondLooks looks, LookingAgain lookingAgain, Alerts alerts, Views views, Caller caller) {
        this.looks = looks;
        this.lookingAgain = lookingAgain;
        this.alerts = alerts;
        this.views = views;
        this.caller = caller;
    }

    @GET
    public SecondLookList list(
            @QueryParam("state") @DefaultValue("open") @Schema(enumeration = {"open", "all"}) String state) {
        var person = caller.actor();
        return new SecondLookList(looks.list(!state.equals("all")).stream()
                .filter(look -> !look.isKeptFrom(person))
                .map(this::view)
                .toList());
    }

    @POST
    @Path("/{dismissal}/verdicts")
    @RolesAllowed({"operator", "supervisor"})
    public SecondLookView judge(@PathParam("dismissal") UUID dismissal, VerdictRequest request) {
        lookingAgain.judge(
                dismissal,
                Requests.act(request.id(), request.doneAt(), caller.actor()),
                Required.field(request.agrees(), "agrees"),
                request.explanation());
        return view(looks.get(dismissal));
    }

    private SecondLookView view(SecondLook look) {
        var verdict = look.verdict();
        return new SecondLookView(
                look.dismissal().id(),
                views.of(alerts.get(look.dismissal().alert())),
                DismissalView.of(look.dismissal()),
                look.drawnAt(),
                verdict == null ? null : SecondVerdictView.of(verdict));
    }

    /** What was drawn, oldest first. */
    public record SecondLookList(List<SecondLookView> secondLooks) {}

    /** A dismissal that was drawn. */
    public record SecondLookView(
            UUID id,
            AlertView alert,
            DismissalView dismissal,
            Instant drawnAt,
            @Nullable SecondVerdictView verdict) {}

    /** What was said about it; {@code reopened} is the alert that stands on the wall again. */
    public record SecondVerdictView(
            boolean agrees,
            String explanation,
            ActorView by,
            Instant at,
            @Nullable String reopened) {

        static SecondVerdictView of(SecondLook.Verdict verdict) {
            var reopened = verdict.reopened();
            return new SecondVerdictView(
                    verdict.agrees(),
                    verdict.explanation(),
                    ActorView.of(verdict.by()),
                    verdict.recordedAt(),
                    reopened == null ? null : reopened.value());
        }
    }

    /** Somebody looked again. */
    public record VerdictRequest(
            UUID id,
            Instant doneAt,
            Boolean agrees,
            @Nullable String explanation) {}
}
