package io.minewatch.registry.key;

import io.minewatch.registry.rest.Caller;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reading keys over HTTP. */
@Path("/api/v1/reading-keys")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
public class KeyResource {

    private final Keys keys;
    private final Caller caller;

    public KeyResource(Keys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /** Makes a key: 201, and the only answer that ever shows it. */
    @POST
    public RestResponse<KeyView> make(KeyRequest request) {
        var made = keys.make(request, caller.actor());
        var status = made.key() == null ? RestResponse.Status.OK : RestResponse.Status.CREATED;
        return RestResponse.ResponseBuilder.create(status, made)
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/{key}/revocation")
    public KeyView revoke(UUID key, RevocationRequest request) {
        return keys.revoke(key, request, caller.actor()).orElseThrow(NotFoundException::new);
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public Listed list() {
        return new Listed(keys.list());
    }

    /** All keys, the newest first. */
    public record Listed(List<KeyView> items) {}
}
