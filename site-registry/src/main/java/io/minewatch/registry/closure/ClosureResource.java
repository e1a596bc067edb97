package io.minewatch.registry.closure;

import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Closure;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Outcome;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.rest.Answers;
import io.minewatch.registry.rest.Caller;
import io.minewatch.registry.rest.Page;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Closures over HTTP. */
@Path("/api/v1/sites/{site}/closures")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class ClosureResource {

    private final Closures closures;
    private final Changes changes;
    private final County county;
    private final Caller caller;

    public ClosureResource(Closures closures, Changes changes, County county, Caller caller) {
        this.closures = closures;
        this.changes = changes;
        this.county = county;
        this.caller = caller;
    }

    @PUT
    @Path("/{closure}")
    @RolesAllowed(Roles.CLERK)
    public RestResponse<SiteClosure> order(String site, String closure, OrderRequest request) {
        return answer(site, closure, closures.order(id(site), closure, request, caller.actor()));
    }

    @POST
    @Path("/{closure}/proofs")
    @RolesAllowed(Roles.CLERK)
    public RestResponse<SiteClosure> prove(String site, String closure, ProofRequest request) {
        return answer(site, closure, closures.prove(id(site), closure, request, caller.actor()));
    }

    @POST
    @Path("/{closure}/acceptance")
    @RolesAllowed(Roles.SUPERVISOR)
    public RestResponse<SiteClosure> accept(String site, String closure, AcceptanceRequest request) {
        return answer(site, closure, closures.accept(id(site), closure, request, caller.actor()));
    }

    @GET
    public Page<Closure> list(String site, @QueryParam("knownAt") @Nullable Instant knownAt) {
        return new Page<>(closures.list(id(site), changes.known(Subject.site(site), knownAt)), null);
    }

    private RestResponse<SiteClosure> answer(String site, String closure, Outcome outcome) {
        var known = outcome.moment();
        return Answers.of(outcome, new SiteClosure(id(site), known.revision(), closures.get(id(site), closure, known)));
    }

    private SiteId id(String site) {
        return Check.id(county, "site", site, SiteId::new);
    }

    /** A closure with the revision that the next change of its site expects. */
    public record SiteClosure(SiteId site, long revision, Closure closure) {}
}
