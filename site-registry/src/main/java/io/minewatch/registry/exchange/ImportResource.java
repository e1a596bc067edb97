package io.minewatch.registry.exchange;

import io.minewatch.registry.exchange.judge.Verdict;
import io.minewatch.registry.rest.Caller;
import io.minewatch.registry.rest.Page;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What became of files, and what people decide about them. */
@Path("/api/v1/imports")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class ImportResource {

    private final Imports imports;
    private final ImportRows rows;
    private final Decisions decisions;
    private final Caller caller;

    ImportResource(Imports imports, ImportRows rows, Decisions decisions, Caller caller) {
        this.imports = imports;
        this.rows = rows;
        this.decisions = decisions;
        this.caller = caller;
    }

    @GET
    public Page<ImportView> list(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Page.size(limit);
        var found = imports.list(after, size);
        return new Page<>(
                found, found.size() < size ? null : found.getLast().id().toString());
    }

    @GET
    @Path("/{id}")
    public ImportView get(UUID id) {
        return imports.get(id);
    }

    @GET
    @Path("/{id}/rows")
    public Page<RowView> rows(
            UUID id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("verdict") @Nullable Verdict verdict) {
        imports.get(id);
        int size = Page.size(limit);
        var found = rows.list(id, after, size, verdict);
        return new Page<>(
                found,
                found.size() < size ? null : String.valueOf(found.getLast().row()));
    }

    /** The file as it came, byte for byte. */
    @GET
    @Path("/{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
    public RestResponse<byte[]> file(UUID id) {
        var name = URLEncoder.encode(imports.get(id).fileName(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return RestResponse.ResponseBuilder.ok(imports.content(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .build();
    }

    @POST
    @Path("/{id}/decisions")
    @RolesAllowed({Roles.CLERK, Roles.ADMIN})
    public ImportView decide(UUID id, DecisionRequest request) {
        ImportAccess.require(imports.get(id).target(), caller.actor());
        decisions.decide(id, request, caller.actor());
        return imports.get(id);
    }

    @POST
    @Path("/{id}/storing")
    @RolesAllowed({Roles.CLERK, Roles.ADMIN})
    public RestResponse<ImportView> store(UUID id, StoringRequest request) {
        ImportAccess.require(imports.get(id).target(), caller.actor());
        decisions.order(id, request, caller.actor());
        return RestResponse.status(RestResponse.Status.ACCEPTED, imports.get(id));
    }
}
