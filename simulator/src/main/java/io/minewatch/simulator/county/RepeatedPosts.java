package io.minewatch.simulator.county;

import io.minewatch.contract.GeoPoint;
import io.minewatch.simulator.county.CountyPlan.PermitPlan;
import io.minewatch.simulator.county.CountyPlan.PostPlan;
import io.minewatch.simulator.county.CountyPlan.SitePlan;
import io.minewatch.simulator.county.CountyPlan.TownshipPlan;
import io.minewatch.simulator.scene.Offset;
import io.minewatch.simulator.scene.Rings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As many posts as asked for: those of the plan, then the same scenes again on a grid over the townships. */
final class RepeatedPosts {

    private static final double GRID_DEGREES = 0.05;
    /** About two kilometres: farther than any camera looks. */
    private static final double CLEAR_DEGREES = 0.02;

    private final CountyPlan plan;

    RepeatedPosts(CountyPlan plan) {
        this.plan = plan;
    }

    List<PostPlan> take(int count) {
        var posts = new ArrayList<>(plan.posts());
        var corners =
                plan.townships().stream().flatMap(t -> t.outline().stream()).toList();
        double east = corners.stream().mapToDouble(GeoPoint::lon).max().orElseThrow();
        double north = corners.stream().mapToDouble(GeoPoint::lat).max().orElseThrow();
        double west = corners.stream().mapToDouble(GeoPoint::lon).min().orElseThrow();
        double south = corners.stream().mapToDouble(GeoPoint::lat).min().orElseThrow();
        for (double lat = south + CLEAR_DEGREES; lat < north; lat += GRID_DEGREES) {
            for (double lon = west + CLEAR_DEGREES; lon < east; lon += GRID_DEGREES) {
                var point = new GeoPoint(lon, lat);
                if (posts.size() < count && isFree(point)) {
                    townshipAt(point).ifPresent(township -> posts.add(repeat(posts.size(), township, point)));
                }
            }
        }
        if (posts.size() < count) {
            throw new IllegalArgumentException(
                    "the county has room for %d probes, not for %d".formatted(posts.size(), count));
        }
        return posts.subList(0, count);
    }

    private PostPlan repeat(int index, TownshipPlan township, GeoPoint point) {
        var first = plan.posts().get(index % plan.posts().size());
        int number = index + 1;
        var name = "%s %03d".formatted(township.name(), number);
        return new PostPlan(first.scene(), township.id(), name, point, repeat(first.site(), township, number));
    }

    private static @Nullable SitePlan repeat(@Nullable SitePlan first, TownshipPlan township, int number) {
        if (first == null) {
            return null;
        }
        var id = "%s-%d".formatted(first.id(), number);
        var name = "%s %d号点".formatted(township.name(), number);
        var english = "%s site %d".formatted(township.names().getOrDefault("en", township.id()), number);
        return new SitePlan(id, name, Map.of("en", english), repeat(first.permit(), number), null);
    }

    private static @Nullable PermitPlan repeat(@Nullable PermitPlan first, int number) {
        return first == null
                ? null
                : new PermitPlan(
                        "%s-%d".formatted(first.number(), number),
                        first.holder(),
                        first.mineral(),
                        first.method(),
                        first.fromDays(),
                        first.untilDays(),
                        first.renewalFromDays());
    }

    private boolean isFree(GeoPoint point) {
        return plan.posts().stream()
                .noneMatch(post -> Math.hypot(
                                post.location().lon() - point.lon(),
                                post.location().lat() - point.lat())
                        < CLEAR_DEGREES);
    }

    private Optional<TownshipPlan> townshipAt(GeoPoint point) {
        return plan.townships().stream()
                .filter(town -> Rings.holds(degrees(town.outline()), new Offset(point.lon(), point.lat())))
                .findFirst();
    }

    private static List<Offset> degrees(List<GeoPoint> ring) {
        return ring.stream().map(p -> new Offset(p.lon(), p.lat())).toList();
    }
}
