package io.minewatch.registry.permit;

import io.minewatch.contract.PermitId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Permit;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.rest.Answers;
import io.minewatch.registry.rest.Caller;
import io.minewatch.registry.rest.Page;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The permits of a site over HTTP. */
@Path("/api/v1/sites/{site}/permits")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class PermitResource {

    private final Permits permits;
    private final Changes changes;
    private final County county;
    private final Caller caller;

    public PermitResource(Permits permits, Changes changes, County county, Caller caller) {
        this.permits = permits;
        this.changes = changes;
        this.county = county;
        this.caller = caller;
    }

    @PUT
    @Path("/{permit}")
    @RolesAllowed(Roles.CLERK)
    public RestResponse<SitePermit> put(String site, String permit, PermitRequest request) {
        var siteId = Check.id(county, "site", site, SiteId::new);
        var id = Check.id(county, "permit", permit, PermitId::new);
        var outcome = permits.put(siteId, id, request, caller.actor());
        return Answers.of(outcome, SitePermit.of(permits, siteId, id, outcome.moment()));
    }

    @GET
    public Page<Permit> list(String site, @QueryParam("knownAt") @Nullable Instant knownAt) {
        var id = Check.id(county, "site", site, SiteId::new);
        return new Page<>(permits.list(id, changes.known(Subject.site(site), knownAt)), null);
    }
}
