package io.minewatch.alert.console;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.dispatch.Dispatches;
import io.minewatch.alert.evidence.Evidence;
import io.minewatch.contract.Sha256;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Pictures, checked at each look; and who looked. */
@Path("/api/v1/evidence")
@RunOnVirtualThread
public class EvidenceResource {

    private final Evidence evidence;
    private final Dispatches dispatches;
    private final Caller caller;

    EvidenceResource(Evidence evidence, Dispatches dispatches, Caller caller) {
        this.evidence = evidence;
        this.dispatches = dispatches;
        this.caller = caller;
    }

    /** Not kept by caches: a look that nobody sees would not be in the log. */
    @GET
    @Path("/{sha256}")
    @Produces("image/jpeg")
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    @RolesAllowed({"operator", "supervisor", "patrol", "auditor"})
    public byte[] look(@PathParam("sha256") String sha256) {
        var picture = new Sha256(sha256);
        var actor = caller.actor();
        var township = actor.township();
        if (caller.isOnlyPatrol() && (township == null || !dispatches.showsTo(picture, township.value()))) {
            throw RefusedException.notFound("evidence", picture);
        }
        return evidence.look(picture, actor);
    }

    @GET
    @Path("/{sha256}/looks")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"auditor", "supervisor"})
    public Looks looks(@PathParam("sha256") String sha256) {
        return new Looks(evidence.listLooks(new Sha256(sha256)).stream()
                .map(l -> new Look(ActorView.of(l.by()), l.outcome(), l.at()))
                .toList());
    }

    /** Who looked, oldest first. */
    public record Looks(List<Look> looks) {}

    /** One look; {@code outcome} is SHOWN, MISSING or ALTERED. */
    public record Look(ActorView by, String outcome, Instant at) {}
}
