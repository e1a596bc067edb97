package io.minewatch.simulator.county;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.site.Closure;
import io.minewatch.contract.site.SiteState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The county as its author wrote it down. Ids are without the adcode; times are days from the day it is seeded.
 *
 * @param posts where cameras stand, the most telling first
 * @param quietSites mines that no camera looks at
 */
public record CountyPlan(
        List<TownshipPlan> townships,
        List<GroundPlan> protectedZones,
        List<PostPlan> posts,
        List<GroundPlan> quietSites) {

    static CountyPlan load() {
        try (var stream = CountyPlan.class.getResourceAsStream("/county/county.json")) {
            if (stream == null) {
                throw new IllegalStateException("the county's plan is missing");
            }
            return ContractJson.read(stream.readAllBytes(), CountyPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record TownshipPlan(String id, String name, Map<String, String> names, List<GeoPoint> outline) {}

    /** A camera, with the scene it shows and what the mine in that scene is called here. */
    public record PostPlan(
            String scene,
            String township,
            String name,
            GeoPoint location,
            @Nullable SitePlan site) {

        /** The same camera with a scene that has no mine. */
        PostPlan showing(String other) {
            return new PostPlan(other, township, name, location, null);
        }
    }

    public record SitePlan(
            String id,
            String name,
            Map<String, String> names,
            @Nullable PermitPlan permit,
            @Nullable ClosurePlan closure) {}

    /** A square piece of ground: a protected zone, or a site that no camera looks at. */
    public record GroundPlan(
            String id,
            @Nullable String township,
            String name,
            Map<String, String> names,
            SiteState.@Nullable Kind kind,
            GeoPoint location,
            double sizeMeters,
            @Nullable PermitPlan permit,
            @Nullable ClosurePlan closure) {}

    /** A permit in days from seeding; with a renewal accepted from a day on. */
    public record PermitPlan(
            String number,
            String holder,
            String mineral,
            String method,
            int fromDays,
            int untilDays,
            @Nullable Integer renewalFromDays) {}

    /** A closure in days from seeding, with as many measures proved. */
    public record ClosurePlan(
            String id,
            int orderedDays,
            int closeByDays,
            List<Closure.MeasureKind> measures,
            int proved,
            boolean accepted) {}
}
