package io.minewatch.alert.console;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.camera.HealthTimeline;
import io.minewatch.alert.camera.HealthTimeline.Change;
import io.minewatch.alert.camera.HealthTimeline.Cursor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was ever the matter with a probe. */
@Path("/api/v1/probes/{id}/health")
@RolesAllowed({"operator", "supervisor", "auditor", "admin"})
@RunOnVirtualThread
public class ProbeHealthResource {

    private static final Duration USUAL_PERIOD = Duration.ofHours(24);

    private final HealthTimeline timeline;
    private final InstantSource clock;

    ProbeHealthResource(HealthTimeline timeline, InstantSource clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A page of changes, the newest first; the last page ends with the one in force at {@code from}. */
    @GET
    public ProbeHealth list(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        var until = to == null ? clock.instant() : to;
        var since = from == null ? until.minus(USUAL_PERIOD) : from;
        int most = Math.clamp(limit, 1, 1000);
        var found = timeline.page(probe(id), since, until, cursor(after), most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new ProbeHealth(
                since,
                until,
                page.stream().map(HealthChange::of).toList(),
                found.size() > most ? write(page.getLast().cursor()) : null);
    }

    private static ProbeId probe(String id) {
        try {
            return new ProbeId(id);
        } catch (IllegalArgumentException e) {
            throw RefusedException.notFound("probe", id);
        }
    }

    private static String write(Cursor cursor) {
        return cursor.reportedAt() + "," + cursor.id();
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int comma = text.indexOf(',');
        try {
            return new Cursor(Instant.parse(text.substring(0, Math.max(0, comma))), text.substring(comma + 1));
        } catch (DateTimeException e) {
            throw RefusedException.invalid("after", new Coded("page.unknown"));
        }
    }

    /**
     * A page of a probe's timeline.
     *
     * @param next what to ask for with {@code after}, {@code null} on the last page
     */
    public record ProbeHealth(
            Instant from,
            Instant to,
            List<HealthChange> changes,
            @Nullable String next) {}

    /** A change of a probe. */
    public record HealthChange(String id, StatusView status, Instant recordedAt) {

        static HealthChange of(Change change) {
            return new HealthChange(change.id(), StatusView.of(change.status()), change.recordedAt());
        }
    }
}
