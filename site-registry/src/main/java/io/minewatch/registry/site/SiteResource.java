package io.minewatch.registry.site;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Site;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Outcome;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sites over HTTP. */
@Path("/api/v1/sites")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class SiteResource {

    private final Sites sites;
    private final SiteRecords records;
    private final SitesAt sitesAt;
    private final SiteHistory history;
    private final Changes changes;
    private final County county;
    private final Caller caller;
    private final InstantSource clock;

    public SiteResource(
            Sites sites,
            SiteRecords records,
            SitesAt sitesAt,
            SiteHistory history,
            Changes changes,
            County county,
            Caller caller,
            InstantSource clock) {
        this.sites = sites;
        this.records = records;
        this.sitesAt = sitesAt;
        this.history = history;
        this.changes = changes;
        this.county = county;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/{site}")
    @RolesAllowed(Roles.CLERK)
    public RestResponse<Site> put(String site, SiteRequest request) {
        return answer(site, sites.put(id(site), request, caller.actor()));
    }

    @POST
    @Path("/{site}/boundaries")
    @RolesAllowed(Roles.CLERK)
    public RestResponse<Site> add(String site, AddedBoundary request) {
        return answer(site, sites.add(id(site), request, caller.actor()));
    }

    @POST
    @Path("/{site}/states")
    @RolesAllowed(Roles.CLERK)
    public RestResponse<Site> add(String site, AddedState request) {
        return answer(site, sites.add(id(site), request, caller.actor()));
    }

    /** The site with its full history; or, with {@code asOf} or {@code knownAt}, what was true and what we knew. */
    @GET
    @Path("/{site}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(oneOf = {Site.class, SiteAt.class})))
    public Object get(
            String site,
            @QueryParam("asOf") @Nullable Instant asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("crs") @Nullable String crs) {
        if (asOf == null && knownAt == null) {
            return Reframed.of(records.get(id(site), changes.known(Subject.site(site), null)), crs);
        }
        var now = clock.instant();
        return Reframed.of(sitesAt.get(id(site), requireNonNullElse(asOf, now), requireNonNullElse(knownAt, now)), crs);
    }

    /** Everything that was ever changed of the site, newest first; {@code next} goes into {@code before}. */
    @GET
    @Path("/{site}/history")
    public Page<SiteChange> history(
            String site,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Page.size(limit);
        var made = history.list(id(site), requireNonNullElse(before, Long.MAX_VALUE), size);
        boolean more = made.size() == size && made.getLast().revision() > 1;
        return new Page<>(made, more ? String.valueOf(made.getLast().revision()) : null);
    }

    private RestResponse<Site> answer(String site, Outcome outcome) {
        return Answers.of(outcome, records.get(id(site), outcome.moment()));
    }

    private SiteId id(String site) {
        return Check.id(county, "site", site, SiteId::new);
    }
}
