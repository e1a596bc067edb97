package io.minewatch.registry.permit;

import io.minewatch.contract.PermitId;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds a permit by its id, whichever site it is for. */
@Path("/api/v1/permits")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class PermitLookupResource {

    private final Permits permits;
    private final Changes changes;
    private final County county;

    public PermitLookupResource(Permits permits, Changes changes, County county) {
        this.permits = permits;
        this.changes = changes;
        this.county = county;
    }

    @GET
    @Path("/{permit}")
    public SitePermit get(String permit, @QueryParam("knownAt") @Nullable Instant knownAt) {
        var id = Check.id(county, "permit", permit, PermitId::new);
        var site = permits.findSite(id).orElseThrow(() -> new Unknown("permit " + id));
        return SitePermit.of(permits, site, id, changes.known(Subject.site(site.value()), knownAt));
    }
}
