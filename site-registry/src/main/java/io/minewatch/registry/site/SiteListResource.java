package io.minewatch.registry.site;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.change.Known;
import io.minewatch.registry.rest.Page;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds sites: in full, or a line of each. */
@Path("/api/v1/sites")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class SiteListResource {

    private final SiteSearch search;
    private final SiteRecords records;
    private final InstantSource clock;
    private final ZoneId zone;

    public SiteListResource(SiteSearch search, SiteRecords records, InstantSource clock, ZoneId zone) {
        this.search = search;
        this.records = records;
        this.clock = clock;
        this.zone = zone;
    }

    @GET
    public Page<Site> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("township") @Nullable String township,
            @QueryParam("kind") SiteState.@Nullable Kind kind,
            @QueryParam("bbox") @Nullable String box,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        int size = Page.size(limit);
        var query = query(text, township, kind, box);
        return Page.of(search.list(query, clock.instant(), null, after, size), size, this::record);
    }

    /** A line of each site as it was at {@code asOf}, as far as it was known at {@code knownAt}. */
    @GET
    @Path("/summaries")
    public Page<SiteSummary> summarise(
            @QueryParam("q") @Nullable String text,
            @QueryParam("township") @Nullable String township,
            @QueryParam("kind") SiteState.@Nullable Kind kind,
            @QueryParam("bbox") @Nullable String box,
            @QueryParam("asOf") @Nullable Instant asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        int size = Page.size(limit);
        var at = requireNonNullElse(asOf, clock.instant());
        var found = search.list(query(text, township, kind, box), at, knownAt, after, size);
        return Page.of(found, size, known -> SiteSummary.of(record(known), at, zone));
    }

    private static SiteSearch.Query query(
            @Nullable String text, @Nullable String township, SiteState.@Nullable Kind kind, @Nullable String box) {
        return new SiteSearch.Query(text, township, kind, box == null ? null : box(box));
    }

    private Site record(Known known) {
        return records.get(new SiteId(known.id()), known.moment());
    }

    private static List<Double> box(String text) {
        try {
            var numbers = Arrays.stream(text.split(",")).map(Double::valueOf).toList();
            if (numbers.size() == 4 && numbers.stream().allMatch(Double::isFinite)) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // Told below, as four numbers would be that are only three.
        }
        throw new InvalidChange("", "bbox.form", "bbox must be four numbers: minLon,minLat,maxLon,maxLat");
    }
}
