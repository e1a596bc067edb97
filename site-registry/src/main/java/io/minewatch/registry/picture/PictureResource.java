package io.minewatch.registry.picture;

import io.minewatch.contract.ProbeId;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.rest.Caller;
import io.minewatch.registry.rest.Page;
import io.minewatch.registry.rest.Refusal;
import io.minewatch.registry.rest.Roles;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The newest picture of a probe over HTTP. Every look is noted. */
@Path("/api/v1/probes/{probe}/picture")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class PictureResource {

    private final LatestFrames frames;
    private final PictureViews views;
    private final Changes changes;
    private final County county;
    private final Caller caller;
    private final Semaphore places;

    public PictureResource(
            LatestFrames frames,
            PictureViews views,
            Changes changes,
            County county,
            Caller caller,
            PictureConfig config) {
        this.frames = frames;
        this.views = views;
        this.changes = changes;
        this.county = county;
        this.caller = caller;
        this.places = new Semaphore(config.atOnce());
    }

    /** The picture, unless the caller has it already. */
    @GET
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    public Response get(String probe, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var picture = find(id(probe));
        var facts = picture.facts();
        var tag = "\"" + facts.sha256().hex() + "\"";
        if (tag.equals(known)) {
            return Response.notModified(facts.sha256().hex())
                    .header("X-Captured-At", facts.capturedAt())
                    .build();
        }
        views.add(facts, caller.actor());
        var answer = Response.ok(picture.jpeg(), "image/jpeg")
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Captured-At", facts.capturedAt());
        return facts.preset() == null
                ? answer.build()
                : answer.header("X-Preset", facts.preset()).build();
    }

    /** Who looked, newest first. */
    @GET
    @Path("/views")
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public Page<PictureViews.View> listViews(String probe, @QueryParam("limit") @DefaultValue("100") int limit) {
        return new Page<>(views.list(id(probe).value(), Page.size(limit)), null);
    }

    private Picture find(ProbeId probe) {
        changes.known(Subject.probe(probe.value()), null);
        if (!places.tryAcquire()) {
            throw new Refusal(Response.Status.SERVICE_UNAVAILABLE, "picture.busy", "others are looking; try again");
        }
        try {
            return frames.find(probe)
                    .orElseThrow(() -> new Refusal(
                            Response.Status.NOT_FOUND, "picture.none", "there is no picture of the last minutes"));
        } catch (KafkaException e) {
            Log.warnf("frames cannot be read: camera=%s cause=%s", probe, e);
            throw new Refusal(Response.Status.SERVICE_UNAVAILABLE, "picture.away", "Kafka did not answer; try again");
        } finally {
            places.release();
        }
    }

    private ProbeId id(String probe) {
        return Check.id(county, "probe", probe, ProbeId::new);
    }
}
