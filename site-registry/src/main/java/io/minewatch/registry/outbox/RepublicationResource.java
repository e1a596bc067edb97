package io.minewatch.registry.outbox;

import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** Has everything told to Kafka again. It stands among the areas only because the gateway sends them here. */
@Path("/api/v1/areas/republication")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
public class RepublicationResource {

    private final Outbox outbox;

    public RepublicationResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @POST
    public RestResponse<Republication> republish() {
        return RestResponse.status(RestResponse.Status.ACCEPTED, new Republication(outbox.republish()));
    }

    /** How many records will be told again. */
    public record Republication(int pending) {}
}
