package io.minewatch.alert.rule;

import io.minewatch.alert.matching.Near;
import io.minewatch.alert.matching.Odds;
import io.minewatch.alert.matching.Spot;
import io.minewatch.contract.Coded;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.alert.Verdict.Answer;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a rule looks at: a machine that was at one spot for a while, and what lies there.
 *
 * @param left the banned site in which it was earlier in the same sighting
 */
record Situation(
        Sighting sighting,
        Spot spot,
        Odds odds,
        Ground ground,
        Optional<Near<Site>> left,
        Others others,
        Standards standards) {

    MachineClass machine() {
        return sighting.machine();
    }

    RuleSetting setting() {
        return standards.setting();
    }

    /** As of when it is judged. */
    Instant at() {
        return spot.until();
    }

    boolean digs() {
        return machine().digs();
    }

    /** How long it must stay to be taken to be at work there; nothing for what only drives or sails past. */
    Optional<Duration> mustStay() {
        if (digs()) {
            return Optional.of(setting().stay());
        }
        if (machine() != MachineClass.VESSEL || sighting.activity() == Activity.PASSING) {
            return Optional.empty();
        }
        boolean works = sighting.activity() == Activity.WORKING;
        return Optional.of(works ? setting().stay() : setting().vesselRest());
    }

    /** Where alerts about it belong: the site it stands in, if it stands in one. */
    Where where() {
        return ground.findSite().<Where>map(site -> new Where.AtSite(site.id())).orElse(new Where.AtSpot());
    }

    /** A sentence about it, with how sure it is that it stands inside. */
    Coded inside(String code, double probability, double metersToBorder) {
        return sentence(code)
                .with("percent", percent(probability))
                .with("meters", Math.round(Math.abs(metersToBorder)));
    }

    /** In per cent; nothing that is measured is certain. */
    static long percent(double probability) {
        return Math.clamp(Math.round(probability * 100), 1, 99);
    }

    /** A sentence about it. */
    Coded sentence(String code) {
        return new Coded(code).with("machine", machine());
    }

    /** That a rule is met inside something. */
    Hit hitInside(Rule rule, Where where, double probability, Coded reason, Duration mustLast) {
        return hit(rule, where, new Verdict(Answer.INSIDE, probability), reason, mustLast);
    }

    /** That a rule is met outside everything that would allow it, {@code probability} being that of inside. */
    Hit hitOutside(Rule rule, Where where, double probability, Coded reason, Duration mustLast) {
        return hit(rule, where, new Verdict(Answer.OUTSIDE, probability), reason, mustLast);
    }

    /** That nobody can tell. */
    Hit question(Where where, double probability, Coded reason) {
        var verdict = new Verdict(Answer.CANNOT_TELL, probability);
        return hit(Rule.CANNOT_TELL, where, verdict, reason, setting().question());
    }

    private Hit hit(Rule rule, Where where, Verdict verdict, Coded reason, Duration mustLast) {
        var severity = standards.severities().of(rule, machine());
        return new Hit(rule, where, verdict, reason, mustLast, severity, spot);
    }
}
