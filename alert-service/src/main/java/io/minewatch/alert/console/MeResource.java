package io.minewatch.alert.console;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is logged in. */
@Path("/api/v1/me")
@Authenticated
public class MeResource {

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    public Me get() {
        var actor = caller.actor();
        var township = actor.township();
        return new Me(
                actor.subject(),
                actor.displayName(),
                actor.roles(),
                township == null ? null : township.value(),
                actor.unit());
    }

    /** The person behind the token. */
    public record Me(
            String subject,
            String name,
            List<String> roles,
            @Nullable String township,
            @Nullable String unit) {}
}
