package io.minewatch.registry.holder;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Holders and the blacklist over HTTP. */
@Path("/api/v1/holders")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class HolderResource {

    private final Holders holders;
    private final Changes changes;
    private final County county;
    private final Caller caller;
    private final InstantSource clock;

    public HolderResource(Holders holders, Changes changes, County county, Caller caller, InstantSource clock) {
        this.holders = holders;
        this.changes = changes;
        this.county = county;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/{holder}")
    @RolesAllowed(Roles.CLERK)
    public RestResponse<Holder> put(String holder, HolderRequest request) {
        var id = id(holder);
        var outcome = holders.put(id, request, caller.actor());
        return Answers.of(outcome, holders.get(id, outcome.moment()));
    }

    @GET
    @Path("/{holder}")
    public Holder get(String holder, @QueryParam("knownAt") @Nullable Instant knownAt) {
        return holders.get(id(holder), changes.known(Subject.holder(holder), knownAt));
    }

    /** Holders by a part of their name or by credit code; or those on the blacklist now. */
    @GET
    public Page<Holder> list(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("blacklisted") boolean blacklisted,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        int size = Page.size(limit);
        var found =
                blacklisted ? holders.listBlacklisted(clock.instant(), after, size) : holders.search(text, after, size);
        return new Page<>(
                found, found.size() < size ? null : found.getLast().id().value());
    }

    private HolderId id(String holder) {
        return Check.id(county, "holder", holder, HolderId::new);
    }
}
