package io.minewatch.registry.calibration;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Pose;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.probe.MethodReader;
import io.minewatch.registry.probe.MethodRequest;
import io.minewatch.registry.probe.Probes;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;

/** Tries a calibration of a probe; nothing is recorded. */
@Path("/api/v1/probes/{probe}/calibrations/trial")
@RolesAllowed({Roles.CLERK, Roles.ADMIN})
@RunOnVirtualThread
public class TrialResource {

    private final Trials trials;
    private final MethodReader methods;
    private final Probes probes;
    private final Changes changes;
    private final County county;
    private final InstantSource clock;

    public TrialResource(
            Trials trials, MethodReader methods, Probes probes, Changes changes, County county, InstantSource clock) {
        this.trials = trials;
        this.methods = methods;
        this.probes = probes;
        this.changes = changes;
        this.county = county;
        this.clock = clock;
    }

    @POST
    public Trial tryOut(String probe, TrialRequest request) {
        var id = Check.id(county, "probe", probe, ProbeId::new);
        var location = probes.get(id, changes.known(Subject.probe(probe), null)).location();
        var check = new Check(clock.instant());
        var method = request.method();
        return method != null && "ground-control".equals(method.kind())
                ? tryPoints(location, method, request, check)
                : tryPose(location, request, check);
    }

    private Trial tryPoints(GeoPoint location, MethodRequest method, TrialRequest request, Check check) {
        var points = methods.points(method.points(), "/method/points", check);
        double error = methods.pictureError(method, "/method", check);
        var held = methods.points(request.held(), "/held", check);
        check.orThrow();
        return trials.tryPoints(location, points.orElse(List.of()), error, held.orElse(List.of()));
    }

    private Trial tryPose(GeoPoint location, TrialRequest request, Check check) {
        var method = methods.read(request.method(), "/method", check);
        var held = methods.points(request.held(), "/held", check);
        check.orThrow();
        return trials.tryPose(location, (Pose) method.orElseThrow(), held.orElse(List.of()));
    }
}
