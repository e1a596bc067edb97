package io.minewatch.alert.alert;

import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.matching.Spot;
import io.minewatch.alert.rule.RuleSetting;
import io.minewatch.alert.rule.Severities;
import io.minewatch.alert.rule.Suspicion;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.SightingBuilder;
import io.minewatch.contract.Coded;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.alert.Verdict.Answer;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes sightings that meet a rule at a place; says only what a test is about. Seconds count from {@link #BEGIN}. */
final class MatchBuilder {

    static final Instant BEGIN = Instant.parse("2026-03-01T20:00:00Z");
    static final Place SITE = new Place.AtSite(County.BANNED);

    private final Rule rule;
    private Place place = SITE;
    private MachineClass machine = MachineClass.EXCAVATOR;
    private ProbeId probe = County.PROBE;
    private String track = "track";
    private Span span = span(0, 8);
    private Duration mustLast = Duration.ZERO;
    private @Nullable Ellipse ellipse = ellipse(0, 60, 3);

    private MatchBuilder(Rule rule) {
        this.rule = rule;
    }

    static MatchBuilder aMatch(Rule rule) {
        return new MatchBuilder(rule);
    }

    static Span span(long from, long until) {
        return new Span(BEGIN.plusSeconds(from), BEGIN.plusSeconds(until));
    }

    /** A round position, metres from the county's probe. */
    static Ellipse ellipse(double east, double north, double meters) {
        return new Ellipse(County.PLANE.toPoint(new Offset(east, north)), meters, meters, 0);
    }

    static Place site(String name) {
        return new Place.AtSite(new SiteId("990101-site-" + name));
    }

    MatchBuilder at(Place itsPlace) {
        place = itsPlace;
        return this;
    }

    MatchBuilder of(MachineClass itsMachine) {
        machine = itsMachine;
        return this;
    }

    MatchBuilder by(String itsProbe) {
        probe = new ProbeId("990101-probe-" + itsProbe);
        return this;
    }

    MatchBuilder onTrack(String itsTrack) {
        track = itsTrack;
        return this;
    }

    MatchBuilder from(long seconds, long until) {
        span = span(seconds, until);
        return this;
    }

    MatchBuilder lasting(long seconds) {
        mustLast = Duration.ofSeconds(seconds);
        return this;
    }

    MatchBuilder standing(double east, double north, double meters) {
        ellipse = ellipse(east, north, meters);
        return this;
    }

    MatchBuilder unplaced() {
        ellipse = null;
        return this;
    }

    Match build() {
        var sighting = SightingBuilder.aSighting()
                .of(machine)
                .by(probe)
                .onTrack(track, (int) Duration.between(BEGIN, span.from()).toSeconds())
                .from(span.from())
                .lasting(span.length())
                .build();
        var answer = rule == Rule.CANNOT_TELL ? Answer.CANNOT_TELL : Answer.INSIDE;
        var suspicion = new Suspicion(
                rule,
                place,
                new Verdict(answer, 0.95),
                new Coded("verdict.test").with("machine", machine),
                mustLast,
                new Severities(RuleSetting.defaults()).of(rule, machine),
                ellipse == null ? null : new Spot(ellipse, span.from(), span.until()));
        return new Match(sighting, suspicion);
    }
}
