package io.minewatch.alert.rule;

import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Site;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps a permit from allowing work at an instant, the gravest first. */
enum Lapse {
    NOT_GRANTED("permit.not-yet-valid", Rule.DIGGING_OUTSIDE_LICENCE, "verdict.no-permit"),
    EXPIRED("permit.expired", Rule.LICENCE_EXPIRED, "verdict.licence-expired"),
    SUSPENDED("permit.suspended", Rule.LICENCE_SUSPENDED, "verdict.licence-suspended"),
    BANNED_FOR_NOW("permit.banned-for-now", Rule.OUTSIDE_SEASON, "verdict.banned-for-now"),
    CLOSED_SEASON("permit.closed-season", Rule.OUTSIDE_SEASON, "verdict.closed-season"),
    OUTSIDE_HOURS("permit.outside-hours", Rule.OUTSIDE_HOURS, "verdict.outside-hours");

    private final String objection;
    private final Rule rule;
    private final String sentence;

    Lapse(String objection, Rule rule, String sentence) {
        this.objection = objection;
        this.rule = rule;
        this.sentence = sentence;
    }

    Rule rule() {
        return rule;
    }

    String sentence() {
        return sentence;
    }

    /** Of the permit that comes nearest to allowing work in a site that no permit allows at {@code at}. */
    static Lapsed of(Site site, Instant at, ZoneId zone) {
        return site.permits().stream()
                .flatMap(permit -> of(permit, at, zone).stream())
                .max(Comparator.comparing(Lapsed::lapse).thenComparing(Lapsed::end))
                .orElse(new Lapsed(NOT_GRANTED, null, null));
    }

    private static Optional<Lapsed> of(Permit permit, Instant at, ZoneId zone) {
        var why = permit.judgeAt(at, zone).why();
        return Stream.of(values())
                .flatMap(lapse -> why.stream()
                        .filter(coded -> coded.code().equals(lapse.objection))
                        .map(coded -> new Lapsed(lapse, permit, coded)))
                .findFirst();
    }

    /**
     * A permit that does not allow work, and why.
     *
     * @param permit {@code null} when the site has none
     * @param objection as the permit's standing words it, {@code null} likewise
     */
    record Lapsed(
            Lapse lapse, @Nullable Permit permit, @Nullable Coded objection) {

        private Instant end() {
            var until = permit == null ? null : permit.valid().until();
            return until == null ? Instant.MAX : until;
        }
    }
}
