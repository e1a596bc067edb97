package io.minewatch.registry.patch;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Patches over HTTP. They come in by import only. */
@Path("/api/v1/patches")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class PatchResource {

    private final Patches patches;
    private final Changes changes;
    private final County county;
    private final Caller caller;

    public PatchResource(Patches patches, Changes changes, County county, Caller caller) {
        this.patches = patches;
        this.changes = changes;
        this.county = county;
        this.caller = caller;
    }

    @GET
    @Path("/{patch}")
    public Patch get(String patch, @QueryParam("knownAt") @Nullable Instant knownAt) {
        return patches.get(id(patch), changes.known(Subject.patch(patch), knownAt));
    }

    @GET
    public Page<Patch> list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("open") boolean open) {
        int size = Page.size(limit);
        var found = patches.list(after, size, open);
        var items = found.stream()
                .map(id -> patches.get(id, changes.known(Subject.patch(id.value()), null)))
                .toList();
        return new Page<>(items, found.size() < size ? null : found.getLast().value());
    }

    @POST
    @Path("/{patch}/verdict")
    @RolesAllowed({Roles.CLERK, Roles.SUPERVISOR})
    public RestResponse<Patch> judge(String patch, VerdictRequest request) {
        var id = id(patch);
        var outcome = patches.judge(id, request, caller.actor());
        return Answers.of(outcome, patches.get(id, outcome.moment()));
    }

    private PatchId id(String patch) {
        return Check.id(county, "patch", patch, PatchId::new);
    }
}
