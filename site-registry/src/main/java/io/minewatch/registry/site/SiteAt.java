package io.minewatch.registry.site;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Closure;
import io.minewatch.contract.site.Closure.Measure;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was true of a site at one instant, as far as it was known at another.
 *
 * @param asOf the instant asked about
 * @param knownAt what was recorded later does not count
 * @param boundary absent if none held
 * @param state absent if none held
 * @param permits all that were known, in force or not, and why
 * @param closures those ordered by then, with the proofs and the acceptance there were by then
 * @param protectedAreas those that its ground reached into
 */
public record SiteAt(
        SiteId id,
        Instant asOf,
        Instant knownAt,
        long revision,
        String name,
        Map<String, String> names,
        AreaId township,
        @Nullable Boundary boundary,
        @Nullable SiteState state,
        List<PermitAt> permits,
        List<Closure> closures,
        List<ProtectedAt> protectedAreas) {

    /** Looks at a site's history at {@code asOf}. */
    static SiteAt of(
            Site site, Instant asOf, Instant knownAt, List<PermitAt> permits, List<ProtectedAt> protectedAreas) {
        return new SiteAt(
                site.id(),
                asOf,
                knownAt,
                site.revision(),
                site.name(),
                site.names(),
                site.township(),
                site.findBoundaryAt(asOf).orElse(null),
                site.findStateAt(asOf).orElse(null),
                permits,
                site.closures().stream()
                        .filter(closure -> !closure.orderedAt().isAfter(asOf))
                        .map(closure -> at(closure, asOf))
                        .toList(),
                protectedAreas);
    }

    private static Closure at(Closure closure, Instant asOf) {
        var acceptance = closure.acceptance();
        return new Closure(
                closure.id(),
                closure.orderedAt(),
                closure.orderedBy(),
                closure.closeBy(),
                closure.measures().stream().map(measure -> at(measure, asOf)).toList(),
                acceptance == null || acceptance.acceptedAt().isAfter(asOf) ? null : acceptance,
                closure.recordedAt());
    }

    private static Measure at(Measure measure, Instant asOf) {
        var proof = measure.proof();
        return proof == null || proof.provedAt().isAfter(asOf) ? new Measure(measure.kind(), null) : measure;
    }
}
