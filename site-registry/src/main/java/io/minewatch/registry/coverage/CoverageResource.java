package io.minewatch.registry.coverage;

import io.minewatch.contract.MachineClass;
import io.minewatch.registry.coverage.Coverage.Question;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;

/** What all probes see, over HTTP. */
@Path("/api/v1/coverage")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class CoverageResource {

    private final Coverages coverages;
    private final WatchedSites sites;
    private final InstantSource clock;

    public CoverageResource(Coverages coverages, WatchedSites sites, InstantSource clock) {
        this.coverages = coverages;
        this.sites = sites;
        this.clock = clock;
    }

    @GET
    public CoverageMap map(
            @QueryParam("class") @DefaultValue("EXCAVATOR") MachineClass machine, @QueryParam("night") boolean night) {
        var question = new Question(machine, night);
        var now = clock.instant();
        var all = coverages.list(question, now);
        return CoverageMap.of(question, all, sites.count(all, now));
    }
}
