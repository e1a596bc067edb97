package io.minewatch.registry.area;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.area.Area;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.rest.Answers;
import io.minewatch.registry.rest.Caller;
import io.minewatch.registry.rest.Page;
import io.minewatch.registry.rest.Roles;
import io.minewatch.registry.shape.Reframed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Townships and protected zones over HTTP. */
@Path("/api/v1/areas")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class AreaResource {

    private final Areas areas;
    private final Changes changes;
    private final County county;
    private final Caller caller;

    public AreaResource(Areas areas, Changes changes, County county, Caller caller) {
        this.areas = areas;
        this.changes = changes;
        this.county = county;
        this.caller = caller;
    }

    @PUT
    @Path("/{area}")
    @RolesAllowed(Roles.CLERK)
    public RestResponse<Area> put(String area, AreaRequest request) {
        var id = Check.id(county, "area", area, AreaId::new);
        var outcome = areas.put(id, request, caller.actor());
        return Answers.of(outcome, areas.get(id, outcome.moment()));
    }

    @GET
    @Path("/{area}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Area.class)))
    public Object get(
            String area, @QueryParam("knownAt") @Nullable Instant knownAt, @QueryParam("crs") @Nullable String crs) {
        var id = Check.id(county, "area", area, AreaId::new);
        return Reframed.of(areas.get(id, changes.known(Subject.area(area), knownAt)), crs);
    }

    @GET
    public Page<Area> list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        int size = Page.size(limit);
        var found = changes.list(Subject.Kind.AREA, after, size);
        return Page.of(found, size, known -> areas.get(new AreaId(known.id()), known.moment()));
    }
}
