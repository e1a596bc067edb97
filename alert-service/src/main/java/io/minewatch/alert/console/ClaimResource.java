package io.minewatch.alert.console;

import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.claim.Claims;
import io.minewatch.contract.alert.AlertId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** Who looks at an alert now: so that two people do not work on one unawares. */
@Path("/api/v1/alerts/{id}/claims")
@RolesAllowed({"operator", "supervisor"})
@RunOnVirtualThread
public class ClaimResource {

    private final Alerts alerts;
    private final Claims claims;
    private final ClaimFeed feed;
    private final Caller caller;

    ClaimResource(Alerts alerts, Claims claims, ClaimFeed feed, Caller caller) {
        this.alerts = alerts;
        this.claims = claims;
        this.feed = feed;
        this.caller = caller;
    }

    /** Claims, renews or gives back; somebody else's claim is told, not taken, unless the request says so. */
    @POST
    public ClaimAnswer claim(@PathParam("id") String id, Requests.ClaimRequest request) {
        Required.field(request.id(), "id");
        var alert = alerts.get(new AlertId(id)).id();
        var now = Boolean.TRUE.equals(request.override())
                ? claims.takeOver(alert, caller.actor())
                : claims.claim(alert, caller.actor(), request.until());
        feed.look();
        return new ClaimAnswer(now.map(ClaimView::of).orElse(null));
    }

    /** Whose the alert is now. */
    public record ClaimAnswer(@Nullable ClaimView claim) {}
}
