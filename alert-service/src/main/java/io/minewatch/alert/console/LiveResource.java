package io.minewatch.alert.console;

import io.minewatch.alert.console.LiveFeed.Happening;
import io.minewatch.alert.world.World;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** The live feed: {@code hello}, {@code alert}, {@code claim}, {@code dispatch}, {@code probe}, {@code notice}, {@code world}, {@code heartbeat}, {@code reset}. */
@Path("/api/v1/live")
@RolesAllowed({"operator", "patrol", "supervisor", "auditor", "admin"})
public class LiveResource {

    private final LiveFeed feed;
    private final World world;
    private final Caller caller;

    LiveResource(LiveFeed feed, World world, Caller caller) {
        this.feed = feed;
        this.world = world;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> listen(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        boolean ownOnly = caller.isOnlyPatrol();
        var township = caller.actor().township();
        var own = township == null ? Set.<String>of() : Set.of(township.value());
        return feed.listen(
                        readId(lastEventId),
                        world.current().revision(),
                        audience -> !ownOnly || audience.isForTownship(own))
                .map(happening -> event(happening, sse));
    }

    private static OutboundSseEvent event(Happening happening, Sse sse) {
        var event = sse.newEventBuilder()
                .name(happening.name())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(happening.json());
        var id = happening.id();
        return (id == null ? event : event.id(String.valueOf(id))).build();
    }

    private static @Nullable Long readId(@Nullable String lastEventId) {
        try {
            return lastEventId == null || lastEventId.isBlank() ? null : Long.valueOf(lastEventId);
        } catch (NumberFormatException e) {
            // Not a number of ours: as if it were one long ago.
            return 0L;
        }
    }
}
