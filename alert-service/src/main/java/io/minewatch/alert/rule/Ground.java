package io.minewatch.alert.rule;

import io.minewatch.alert.matching.Near;
import io.minewatch.alert.matching.Odds;
import io.minewatch.contract.site.Closure;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** What a machine stands on in the eyes of mining law, as of the time of capture. A ban counts before a licence. */
sealed interface Ground {

    /** In a banned site. */
    record Banned(Near<Site> near, double probability) implements Ground {}

    /** In a site that {@code permit} allows to be mined at that time. */
    record Licensed(Near<Site> near, double probability, Permit permit) implements Ground {}

    /** In a site that may be mined, though not at that time. */
    record Lapsed(Near<Site> near, Lapse.Lapsed why) implements Ground {}

    /** Across a border that matters: nobody can tell. */
    record OnBorder(Near<Site> near, double probability, boolean ofBanned) implements Ground {}

    /** Outside every site that may be mined then. */
    record Open(double licensed) implements Ground {}

    /** The site that it is about. */
    default Optional<Site> findSite() {
        return switch (this) {
            case Banned banned -> Optional.of(banned.near().ground());
            case Licensed licensed -> Optional.of(licensed.near().ground());
            case Lapsed lapsed -> Optional.of(lapsed.near().ground());
            case OnBorder border -> Optional.of(border.near().ground());
            case Open open -> Optional.empty();
        };
    }

    /** What lies at the place that {@code odds} is about. */
    static Ground of(Odds odds, Instant at, ZoneId zone, RuleSetting setting) {
        double banned = odds.inAny(s -> isBanned(s, at));
        if (banned > setting.outsideUpTo()) {
            var near = odds.findLikeliest(s -> isBanned(s, at)).orElseThrow();
            return banned >= setting.insideFrom() ? new Banned(near, banned) : new OnBorder(near, banned, true);
        }
        double licensed = odds.inAny(s -> findPermit(s, at, zone).isPresent(), s -> isBanned(s, at));
        if (licensed > setting.outsideUpTo()) {
            var near =
                    odds.findLikeliest(s -> findPermit(s, at, zone).isPresent()).orElseThrow();
            return licensed >= setting.insideFrom()
                    ? new Licensed(
                            near, licensed, findPermit(near.ground(), at, zone).orElseThrow())
                    : new OnBorder(near, licensed, false);
        }
        return odds.findLikeliest(s -> isLicensable(s, at))
                .filter(near -> near.probability() >= setting.insideFrom())
                .<Ground>map(near -> new Lapsed(near, Lapse.of(near.ground(), at, zone)))
                .orElse(new Open(licensed));
    }

    static boolean isBanned(Site site, Instant at) {
        return isOf(SiteState.Kind.BANNED, site, at);
    }

    /** Whether it may be mined while a permit is in force. */
    static boolean isLicensable(Site site, Instant at) {
        return isOf(SiteState.Kind.LICENSED, site, at);
    }

    /** The permit that allows work in it, if it may be mined then. */
    static Optional<Permit> findPermit(Site site, Instant at, ZoneId zone) {
        return isLicensable(site, at) ? site.findPermitInForceAt(at, zone) : Optional.empty();
    }

    /** When its closure was accepted, if that was before. */
    static Optional<Instant> findAcceptance(Site site, Instant at) {
        return site.closures().stream()
                .filter(Closure::isAccepted)
                .flatMap(closure -> Stream.ofNullable(closure.acceptance()))
                .map(Closure.Acceptance::acceptedAt)
                .filter(accepted -> !accepted.isAfter(at))
                .findFirst();
    }

    private static boolean isOf(SiteState.Kind kind, Site site, Instant at) {
        return site.findStateAt(at).filter(state -> state.kind() == kind).isPresent();
    }
}
