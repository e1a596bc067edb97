package io.minewatch.registry.coverage;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.coverage.Coverage.Question;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What one probe sees, over HTTP. */
@Path("/api/v1/probes/{probe}/coverage")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class ProbeCoverageResource {

    private final Coverages coverages;
    private final County county;
    private final InstantSource clock;

    public ProbeCoverageResource(Coverages coverages, County county, InstantSource clock) {
        this.coverages = coverages;
        this.county = county;
        this.clock = clock;
    }

    @GET
    public Coverage get(
            String probe,
            @QueryParam("class") @DefaultValue("EXCAVATOR") MachineClass machine,
            @QueryParam("night") boolean night,
            @QueryParam("preset") @Nullable String preset) {
        var id = Check.id(county, "probe", probe, ProbeId::new);
        return coverages.get(id, preset, new Question(machine, night), clock.instant());
    }
}
