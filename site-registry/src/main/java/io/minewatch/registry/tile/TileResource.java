package io.minewatch.registry.tile;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.registry.rest.Roles;
import io.minewatch.registry.snapshot.Layer;
import io.minewatch.registry.snapshot.When;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Vector tiles over HTTP. */
@Path("/api/v1/tiles")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class TileResource {

    private static final String VECTOR_TILE = "application/vnd.mapbox-vector-tile";

    private final Tiles tiles;
    private final InstantSource clock;

    public TileResource(Tiles tiles, InstantSource clock) {
        this.tiles = tiles;
        this.clock = clock;
    }

    /**
     * A Mapbox vector tile. Its one layer is named after the collection. A thing has its id and properties; a point with
     * {@code count} stands for so many things around it, where they are too many to be drawn.
     */
    @GET
    @Path("/{collection}/{z}/{x}/{y}")
    public Response get(
            String collection,
            int z,
            int x,
            int y,
            @QueryParam("asOf") @Nullable Instant asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            Request request) {
        var layer = Layer.find(collection).orElseThrow(NotFoundException::new);
        var place = TilePlace.of(z, x, y).orElseThrow(NotFoundException::new);
        // To the minute, so that people who look at the same map share its tiles.
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var when = When.at(requireNonNullElse(asOf, minute), requireNonNullElse(knownAt, When.EVER));
        var key = tiles.key(layer, place, when);
        var tag = new EntityTag(key.tag());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null
                ? Response.ok(tiles.get(key), VECTOR_TILE).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
