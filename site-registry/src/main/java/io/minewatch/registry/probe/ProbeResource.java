package io.minewatch.registry.probe;

import io.minewatch.contract.ProbeId;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Probes over HTTP. */
@Path("/api/v1/probes")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class ProbeResource {

    private final Probes probes;
    private final Changes changes;
    private final County county;
    private final Caller caller;

    public ProbeResource(Probes probes, Changes changes, County county, Caller caller) {
        this.probes = probes;
        this.changes = changes;
        this.county = county;
        this.caller = caller;
    }

    @PUT
    @Path("/{probe}")
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<ProbeView> put(String probe, ProbeRequest request) {
        return answer(probe, probes.put(id(probe), request, caller.actor()));
    }

    @POST
    @Path("/{probe}/calibrations")
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<ProbeView> add(String probe, AddedCalibration request) {
        return answer(probe, probes.add(id(probe), request, caller.actor()));
    }

    @POST
    @Path("/{probe}/states")
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<ProbeView> add(String probe, AddedState request) {
        return answer(probe, probes.add(id(probe), request, caller.actor()));
    }

    @GET
    @Path("/{probe}")
    public ProbeView get(String probe, @QueryParam("knownAt") @Nullable Instant knownAt) {
        return ProbeView.of(probes.get(id(probe), changes.known(Subject.probe(probe), knownAt)));
    }

    @GET
    public Page<ProbeView> list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        int size = Page.size(limit);
        var found = changes.list(Subject.Kind.PROBE, after, size);
        return Page.of(found, size, known -> ProbeView.of(probes.get(new ProbeId(known.id()), known.moment())));
    }

    private RestResponse<ProbeView> answer(String probe, Outcome outcome) {
        return Answers.of(outcome, ProbeView.of(probes.get(id(probe), outcome.moment())));
    }

    private ProbeId id(String probe) {
        return Check.id(county, "probe", probe, ProbeId::new);
    }
}
