package io.minewatch.registry.site;

import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.site.Closure;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.change.Made;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change in a site's history: who made it, and what was otherwise before.
 *
 * @param what kind of change, for instance {@code permit.put}
 * @param about the permit or closure it was about
 * @param description what it is called and where it belongs, if that changed
 * @param boundary the one that was added
 * @param previousBoundary the one that held before, for the time from which the new one holds
 * @param state the one that was added
 * @param previousState the one that held before, likewise
 */
public record SiteChange(
        long revision,
        Instant recordedAt,
        Instant doneAt,
        Actor actor,
        String what,
        @Nullable String about,
        @Nullable Description description,
        @Nullable Description previousDescription,
        @Nullable Boundary boundary,
        @Nullable Boundary previousBoundary,
        @Nullable SiteState state,
        @Nullable SiteState previousState,
        @Nullable Permit permit,
        @Nullable Permit previousPermit,
        @Nullable Closure closure,
        @Nullable Closure previousClosure) {

    /** What has no time in the world by itself. */
    public record Description(String name, Map<String, String> names, AreaId township) {

        static Description of(Site site) {
            return new Description(site.name(), site.names(), site.township());
        }
    }

    /** Compares a site with what it was before a change. */
    static SiteChange of(Made made, @Nullable Site before, Site after) {
        var words = made.what().split(" ", 2);
        var about = words.length < 2 ? null : words[1];
        var was = Optional.ofNullable(before);
        var description = Description.of(after);
        var previous = was.map(Description::of).filter(d -> !d.equals(description));
        var boundary = added(was.map(Site::boundaries), after.boundaries());
        var state = added(was.map(Site::states), after.states());
        return new SiteChange(
                made.moment().revision(),
                made.moment().recordedAt(),
                made.doneAt(),
                made.actor(),
                words[0],
                about,
                was.isEmpty() || previous.isPresent() ? description : null,
                previous.orElse(null),
                boundary.orElse(null),
                boundary.flatMap(
                                b -> was.flatMap(s -> s.findBoundaryAt(b.valid().from())))
                        .orElse(null),
                state.orElse(null),
                state.flatMap(t -> was.flatMap(s -> s.findStateAt(t.valid().from())))
                        .orElse(null),
                permit(after, about).orElse(null),
                was.flatMap(s -> permit(s, about)).orElse(null),
                closure(after, about).orElse(null),
                was.flatMap(s -> closure(s, about)).orElse(null));
    }

    /** What is recorded in order, and has one more at the end. */
    private static <T> Optional<T> added(Optional<List<T>> before, List<T> after) {
        int known = before.map(List::size).orElse(0);
        return after.size() > known ? Optional.of(after.getLast()) : Optional.empty();
    }

    private static Optional<Permit> permit(Site site, @Nullable String id) {
        return site.permits().stream().filter(p -> p.id().value().equals(id)).findFirst();
    }

    private static Optional<Closure> closure(Site site, @Nullable String id) {
        return site.closures().stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
