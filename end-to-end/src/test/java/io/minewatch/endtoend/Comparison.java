package io.minewatch.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Rule;
import io.minewatch.simulator.truth.Truth;
import io.minewatch.simulator.truth.Truth.ExpectedAlert;
import io.minewatch.simulator.truth.Truth.ProbeTruth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds the alerts against what is true of the made-up county. */
final class Comparison {

    /** A place off any site is the same place within this distance. */
    private static final double SAME_PLACE_METERS = 60;

    private final Truth truth;
    private final List<JsonNode> alerts;

    Comparison(Truth truth, List<JsonNode> alerts) {
        this.truth = truth;
        this.alerts = List.copyOf(alerts);
    }

    /** The alerts that an expectation accounts for. */
    List<JsonNode> raisedFor(ExpectedAlert expected) {
        return alerts.stream().filter(a -> fits(expected, a)).toList();
    }

    /** Expectations that no alert fulfils. */
    List<ExpectedAlert> missed() {
        return truth.expected().stream().filter(e -> raisedFor(e).isEmpty()).toList();
    }

    /** Accusations that nothing true accounts for. Questions accuse nobody, nor do cameras that fail. */
    List<JsonNode> falseAlarms() {
        return alerts.stream()
                .filter(a -> accuses(Rule.valueOf(a.path("rule").asText())))
                .filter(a ->
                        truth.expected().stream().noneMatch(e -> fits(e, a) || digsOnTheEdge(e, a) || drivesOut(e, a)))
                .toList();
    }

    private static boolean accuses(Rule rule) {
        return rule != Rule.CANNOT_TELL && !rule.isAboutCameras();
    }

    /**
     * On the edge of a banned site nobody can tell which side a digger stands on; outside every licence it is on either,
     * so the rule of digging holds whenever the pictures put it outside.
     */
    private static boolean digsOnTheEdge(ExpectedAlert expected, JsonNode alert) {
        return expected.rule() == Rule.CANNOT_TELL
                && expected.machines().stream().anyMatch(MachineClass::digs)
                && alert.path("rule").asText().equals(Rule.DIGGING_OUTSIDE_LICENCE.name())
                && meters(point(alert.path("place").path("centre")), expected.centre()) <= SAME_PLACE_METERS;
    }

    /** A truck that was in a banned site and drives out of it is told of a second time, as haulage. */
    private static boolean drivesOut(ExpectedAlert expected, JsonNode alert) {
        var site = expected.site();
        return site != null
                && expected.machines().contains(MachineClass.TRUCK)
                && alert.path("rule").asText().equals(Rule.BANNED_SITE_HAULAGE.name())
                && alert.path("place").path("site").asText().equals(site.value());
    }

    private static boolean fits(ExpectedAlert expected, JsonNode alert) {
        if (!alert.path("rule").asText().equals(expected.rule().name())) {
            return false;
        }
        var site = expected.site();
        var place = alert.path("place");
        if (site != null) {
            return place.path("site").asText().equals(site.value());
        }
        return place.path("kind").asText().equals("off-site")
                && meters(point(place.path("centre")), expected.centre()) <= SAME_PLACE_METERS;
    }

    /**
     * How far the places of an alert's track are from where a machine really stood, in metres; only places whose
     * time the truth knows.
     */
    List<Double> positionErrors(JsonNode alertDetail) {
        var errors = new ArrayList<Double>();
        for (var step : alertDetail.path("track")) {
            nearestMachine(alertDetail, Instant.parse(step.path("at").asText()), point(step.path("point")))
                    .ifPresent(errors::add);
        }
        return errors;
    }

    private OptionalDouble nearestMachine(JsonNode alert, Instant at, GeoPoint place) {
        return probesOf(alert).stream()
                .flatMap(p -> shownAt(p, at).stream())
                .filter(s -> s.machine().isMachine())
                .mapToDouble(s -> meters(s.position(), place))
                .min();
    }

    private List<ProbeTruth> probesOf(JsonNode alert) {
        var ids = new ArrayList<String>();
        alert.path("probes").forEach(p -> ids.add(p.asText()));
        return truth.probes().stream()
                .filter(p -> ids.contains(p.probe().value()))
                .toList();
    }

    private List<Truth.Shown> shownAt(ProbeTruth probe, Instant at) {
        double since = Duration.between(truth.startedAt(), at).toMillis() / 1000.0 + probe.phaseSeconds();
        int second = Math.floorMod((int) Math.floor(since), probe.seconds());
        return probe.moments().stream()
                .filter(m -> m.second() == second)
                .findFirst()
                .map(Truth.SecondTruth::shown)
                .orElse(List.of());
    }

    /** When a machine that an expectation names was first to be seen, not before {@code watchedSince}. */
    Optional<Instant> firstToBeSeen(ExpectedAlert expected, Instant watchedSince) {
        var probe = truth.probes().stream()
                .filter(p -> p.probe().equals(expected.probe()))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i <= probe.seconds(); i++) {
            var at = watchedSince.plusSeconds(i);
            if (shownAt(probe, at).stream().anyMatch(s -> expected.names().contains(s.name()) && s.visible() > 0.5)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Whether an alert names every class of machine that gives rise to it. */
    static boolean namesEveryMachine(ExpectedAlert expected, JsonNode alert) {
        var named = new ArrayList<MachineClass>();
        alert.path("machines").forEach(m -> named.add(MachineClass.valueOf(m.asText())));
        return named.containsAll(expected.machines());
    }

    private static GeoPoint point(JsonNode array) {
        return new GeoPoint(array.path(0).asDouble(), array.path(1).asDouble());
    }

    /** Distance over a county, by the mean radius of the earth: good to 0.5 %. */
    static double meters(GeoPoint a, GeoPoint b) {
        double radius = 6_371_000;
        double north = Math.toRadians(b.lat() - a.lat()) * radius;
        double east = Math.toRadians(b.lon() - a.lon()) * radius * Math.cos(Math.toRadians((a.lat() + b.lat()) / 2));
        return Math.hypot(north, east);
    }
}
