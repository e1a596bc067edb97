package io.minewatch.alert.supervision;

import io.minewatch.alert.alert.AlertQuery;
import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.supervision.ClosurePolicy.ClosureCase;
import io.minewatch.alert.world.World;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Closure rates, with the cases behind them. */
@ApplicationScoped
public class ClosureReview {

    private static final Coded DEFINITION = new Coded("closure.rate-definition");

    private final World world;
    private final Alerts alerts;

    ClosureReview(World world, Alerts alerts) {
        this.world = world;
        this.alerts = alerts;
    }

    /** Rates of the county and of each township, for closures ordered in a period. */
    public Rates rates(Instant from, Instant until) {
        var cases = judge(from, until);
        var byTownship = cases.stream()
                .collect(Collectors.groupingBy(
                        (ClosureCase c) -> c.site().township().value(), TreeMap::new, Collectors.toList()));
        return new Rates(
                DEFINITION,
                Rate.of(cases),
                byTownship.entrySet().stream()
                        .map(e -> new TownshipRate(new AreaId(e.getKey()), Rate.of(e.getValue())))
                        .toList());
    }

    /** The cases of a period, of one township or of all, by the day they were ordered. */
    public List<Case> cases(@Nullable String township, Instant from, Instant until) {
        return judge(from, until).stream()
                .filter(c -> township == null || c.site().township().value().equals(township))
                .sorted(Comparator.comparing(c -> c.closure().orderedAt()))
                .map(Case::of)
                .toList();
    }

    private List<ClosureCase> judge(Instant from, Instant until) {
        var byPlace = alerts.list(AlertQuery.raisedIn(from, null)).stream()
                .collect(Collectors.groupingBy(a -> a.place().key()));
        return world.current().listSites().stream()
                .flatMap(site -> ClosurePolicy.judge(
                        site, from, until, at(byPlace.get(site.id().value())))
                        .stream())
                .toList();
    }

    private static Collection<Alert> at(@Nullable List<Alert> alerts) {
        return alerts == null ? List.of() : alerts;
    }

    /** Figures of a period. */
    public record Rates(Coded definition, Rate county, List<TownshipRate> townships) {}

    /** Figures of a township. */
    public record TownshipRate(AreaId township, Rate rate) {}

    /**
     * How much of what was ordered closed is closed.
     *
     * @param rate closed ÷ ordered, {@code null} when nothing was ordered
     */
    public record Rate(
            int ordered,
            int measuresProved,
            int accepted,
            int revived,
            int closed,
            @Nullable Double rate) {

        static Rate of(Collection<ClosureCase> cases) {
            int ordered = cases.size();
            int closed = count(cases, ClosureCase::counts);
            return new Rate(
                    ordered,
                    count(cases, ClosureCase::allProved),
                    count(cases, ClosureCase::accepted),
                    count(cases, c -> c.revivedAt() != null),
                    closed,
                    ordered == 0 ? null : closed / (double) ordered);
        }

        private static int count(Collection<ClosureCase> cases, Predicate<ClosureCase> condition) {
            return (int) cases.stream().filter(condition).count();
        }
    }

    /** One site that was ordered closed. */
    public record Case(
            String site,
            String siteName,
            AreaId township,
            Instant orderedAt,
            Instant closeBy,
            int measures,
            int proved,
            boolean accepted,
            @Nullable Instant revivedAt,
            boolean counts,
            Coded why) {

        static Case of(ClosureCase c) {
            return new Case(
                    c.site().id().value(),
                    c.site().name(),
                    c.site().township(),
                    c.closure().orderedAt(),
                    c.closure().closeBy(),
                    c.closure().measures().size(),
                    c.proved(),
                    c.accepted(),
                    c.revivedAt(),
                    c.counts(),
                    c.why());
        }
    }
}
