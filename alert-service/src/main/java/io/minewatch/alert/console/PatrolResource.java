package io.minewatch.alert.console;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.dispatch.Patrols;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.dispatch.PatrolId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.List;

/** Patrols: who is in them, when they are on duty, where they are. */
@Path("/api/v1/patrols")
@RolesAllowed({"admin", "supervisor"})
@RunOnVirtualThread
public class PatrolResource {

    private final Patrols patrols;
    private final Caller caller;
    private final InstantSource clock;

    PatrolResource(Patrols patrols, Caller caller, InstantSource clock) {
        this.patrols = patrols;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"admin", "supervisor", "operator", "auditor"})
    public PatrolList list() {
        var now = clock.instant();
        return new PatrolList(
                patrols.listAll().stream().map(p -> PatrolView.of(p, now)).toList());
    }

    @PUT
    @Path("/{id}")
    public PatrolView put(@PathParam("id") String id, Requests.PatrolChange request) {
        var members = Required.field(request.members(), "members");
        if (members.stream().anyMatch(m -> m.isBlank() || m.contains(","))) {
            throw RefusedException.invalid("members", new Coded("patrol.member-name"));
        }
        patrols.put(
                new PatrolId(id),
                Requests.act(request.id(), request.doneAt(), caller.actor()),
                request.expectedRevision(),
                Required.field(request.name(), "name"),
                new AreaId(Required.field(request.township(), "township")),
                members);
        return view(id);
    }

    @PUT
    @Path("/{id}/duty")
    public PatrolView setDuty(@PathParam("id") String id, Requests.Duty request) {
        var act = Requests.act(request.id(), request.doneAt(), caller.actor());
        patrols.setDuty(new PatrolId(id), act, Required.field(request.from(), "from"), request.until());
        return view(id);
    }

    @POST
    @Path("/{id}/positions")
    @RolesAllowed("patrol")
    public PatrolView move(@PathParam("id") String id, Requests.PatrolPosition request) {
        var patrol = patrols.get(new PatrolId(id));
        if (!patrol.township().equals(caller.actor().township())) {
            throw RefusedException.notFound("patrol", id);
        }
        patrols.move(patrol.id(), Required.field(request.at(), "at"), Required.point(request.position(), "position"));
        return view(id);
    }

    private PatrolView view(String id) {
        return PatrolView.of(patrols.get(new PatrolId(id)), clock.instant());
    }

    /** All patrols. */
    public record PatrolList(List<PatrolView> patrols) {}
}
