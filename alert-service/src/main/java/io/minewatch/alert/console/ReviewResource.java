package io.minewatch.alert.console;

import io.minewatch.alert.supervision.AlertReview;
import io.minewatch.alert.supervision.AlertReview.Response;
import io.minewatch.alert.supervision.CameraReview;
import io.minewatch.alert.supervision.CameraReview.ProbeWatching;
import io.minewatch.alert.supervision.ClosureReview;
import io.minewatch.alert.supervision.ClosureReview.Rate;
import io.minewatch.contract.AreaId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What supervisors judge. Every figure names its definition, what it is a part of, and opens its cases. */
@Path("/api/v1/review")
@RolesAllowed({"supervisor", "auditor"})
@RunOnVirtualThread
public class ReviewResource {

    private final ClosureReview closures;
    private final AlertReview alerts;
    private final CameraReview cameras;
    private final Views views;
    private final InstantSource clock;

    ReviewResource(ClosureReview closures, AlertReview alerts, CameraReview cameras, Views views, InstantSource clock) {
        this.closures = closures;
        this.alerts = alerts;
        this.cameras = cameras;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @Path("/closure")
    public ClosureRates closure(@QueryParam("from") @Nullable Instant from, @QueryParam("to") @Nullable Instant to) {
        var period = period(from, to);
        var rates = closures.rates(period.from(), period.to());
        return new ClosureRates(
                period,
                CodedView.of(rates.definition()),
                rates.county(),
                rates.townships().stream()
                        .map(t -> TownshipRate.of(t.township(), views.townshipName(t.township()), t.rate()))
                        .toList());
    }

    @GET
    @Path("/closure/cases")
    public ClosureCases closureCases(
            @QueryParam("township") @Nullable String township,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to) {
        var period = period(from, to);
        return new ClosureCases(closures.cases(township, period.from(), period.to()).stream()
                .map(ClosureCaseView::of)
                .toList());
    }

    @GET
    @Path("/alerts")
    public AlertFigures alerts(@QueryParam("from") @Nullable Instant from, @QueryParam("to") @Nullable Instant to) {
        var period = period(from, to);
        var figures = alerts.figures(period.from(), period.to());
        return new AlertFigures(
                period,
                figures.raised(),
                figures.byRule(),
                figures.bySeverity(),
                figures.byTownship().stream()
                        .map(t -> new TownshipAlerts(
                                t.township(),
                                views.townshipName(new AreaId(t.township())),
                                t.raised(),
                                t.settled(),
                                t.open()))
                        .toList(),
                figures.responses(),
                figures.outcomes());
    }

    @GET
    @Path("/probes")
    public ProbeFigures probes(@QueryParam("from") @Nullable Instant from, @QueryParam("to") @Nullable Instant to) {
        var asked = period(from, to);
        var watching = cameras.figures(asked.from(), asked.to());
        return new ProbeFigures(
                new Period(watching.from(), watching.until()),
                CodedView.of(watching.definition()),
                watching.share(),
                watching.probes().stream()
                        .map(p -> ProbeFigure.of(p, p.township() == null ? null : views.townshipName(p.township())))
                        .toList());
    }

    private Period period(@Nullable Instant from, @Nullable Instant to) {
        return new Period(from == null ? Instant.EPOCH : from, to == null ? clock.instant() : to);
    }

    /** From an instant, up to but not including another. */
    public record Period(Instant from, Instant to) {}

    /** Closure rates. */
    public record ClosureRates(Period period, CodedView definition, Rate county, List<TownshipRate> townships) {}

    /** A township's closure rate. */
    public record TownshipRate(
            String township,
            String townshipName,
            int ordered,
            int measuresProved,
            int accepted,
            int revived,
            int closed,
            @Nullable Double rate) {

        static TownshipRate of(AreaId township, String name, Rate rate) {
            return new TownshipRate(
                    township.value(),
                    name,
                    rate.ordered(),
                    rate.measuresProved(),
                    rate.accepted(),
                    rate.revived(),
                    rate.closed(),
                    rate.rate());
        }
    }

    /** The cases behind a rate. */
    public record ClosureCases(List<ClosureCaseView> cases) {}

    /** One site that was ordered closed, whether it counts as closed, and why. */
    public record ClosureCaseView(
            String site,
            String siteName,
            String township,
            Instant orderedAt,
            Instant closeBy,
            int measures,
            int proved,
            boolean accepted,
            @Nullable Instant revivedAt,
            boolean counts,
            CodedView why) {

        static ClosureCaseView of(ClosureReview.Case c) {
            return new ClosureCaseView(
                    c.site(),
                    c.siteName(),
                    c.township().value(),
                    c.orderedAt(),
                    c.closeBy(),
                    c.measures(),
                    c.proved(),
                    c.accepted(),
                    c.revivedAt(),
                    c.counts(),
                    CodedView.of(c.why()));
        }
    }

    /** Alerts and response times. */
    public record AlertFigures(
            Period period,
            int raised,
            Map<String, Integer> byRule,
            Map<String, Integer> bySeverity,
            List<TownshipAlerts> byTownship,
            List<Response> responses,
            Map<String, Integer> outcomes) {}

    /** A township's alerts. */
    public record TownshipAlerts(String township, String townshipName, int raised, int settled, int open) {}

    /** How much of the time probes showed where they should look, the worst first. */
    public record ProbeFigures(
            Period period, CodedView definition, @Nullable Double share, List<ProbeFigure> probes) {}

    /** A probe's share, and the longest time it was blind. */
    public record ProbeFigure(
            String probe,
            String name,
            @Nullable String township,
            @Nullable String townshipName,
            double share,
            long blindSeconds,
            int times,
            @Nullable Period longest) {

        static ProbeFigure of(ProbeWatching probe, @Nullable String townshipName) {
            var township = probe.township();
            var from = probe.longestFrom();
            var until = probe.longestUntil();
            return new ProbeFigure(
                    probe.probe(),
                    probe.name(),
                    township == null ? null : township.value(),
                    townshipName,
                    probe.share(),
                    probe.blindSeconds(),
                    probe.times(),
                    from == null || until == null ? null : new Period(from, until));
        }
    }
}
