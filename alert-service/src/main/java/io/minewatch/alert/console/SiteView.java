package io.minewatch.alert.console;

import io.minewatch.contract.site.Closure;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A site on the map, as it is in the law at a time. */
public record SiteView(
        String id,
        String name,
        Map<String, String> names,
        String township,
        SiteState.Kind kind,
        @Nullable PermitView permitInForce,
        @Nullable ClosureView closure,
        ShapeView shape) {

    /** The site at an instant, if it had a boundary and a state then. */
    static Optional<SiteView> find(Site site, Instant at, ZoneId zone) {
        return site.findBoundaryAt(at)
                .flatMap(boundary -> site.findStateAt(at)
                        .map(state -> new SiteView(
                                site.id().value(),
                                site.name(),
                                site.names(),
                                site.township().value(),
                                state.kind(),
                                site.findPermitInForceAt(at, zone)
                                        .map(PermitView::of)
                                        .orElse(null),
                                site.closures().stream()
                                        .max(Comparator.comparing(Closure::orderedAt))
                                        .map(ClosureView::of)
                                        .orElse(null),
                                ShapeView.of(boundary.shape()))));
    }

    /** The permit under which it may be mined. */
    public record PermitView(
            String number,
            String holder,
            String mineral,
            @Nullable Instant validUntil) {

        static PermitView of(Permit permit) {
            return new PermitView(
                    permit.number(),
                    permit.holder(),
                    permit.mineral(),
                    permit.valid().until());
        }
    }

    /** The newest closure ordered. */
    public record ClosureView(Instant orderedAt, Instant closeBy, int measures, int proved, boolean accepted) {

        static ClosureView of(Closure closure) {
            int proved = (int)
                    closure.measures().stream().filter(m -> m.proof() != null).count();
            return new ClosureView(
                    closure.orderedAt(), closure.closeBy(), closure.measures().size(), proved, closure.isAccepted());
        }
    }
}
