package io.minewatch.alert.alert;

import io.minewatch.contract.alert.AlertId;
import io.minewatch.geolocation.LocalPlane;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How an alert that is raised belongs together with alerts at other places. Pure.
 *
 * <p>Alerts that gathered one machine at one time are joined. A machine that was elsewhere before keeps its story: its track
 * says so, or that it left there just now and can have come here since, and that it is the only one of which this is true.
 */
final class LinkPolicy {

    /** Who went out of sight longer ago cannot be known again. */
    static final Duration OUT_OF_SIGHT = Duration.ofMinutes(1);

    /** A laden lorry on a mine's road, metres per second. */
    private static final double SPEED = 10;

    private static final double STANDARD_ERRORS = 3;

    private LinkPolicy() {}

    /** How far from a place a machine may have been seen before it came there, metres. */
    static double reachMeters() {
        return SPEED * OUT_OF_SIGHT.toSeconds();
    }

    /** The links of the alert {@code raised}, which gathered {@code mine}. */
    static List<AlertLink> link(AlertId raised, List<Match> mine, List<Gathered> others) {
        var byAlert = others.stream()
                .collect(Collectors.groupingBy(g -> g.alert().value(), TreeMap::new, Collectors.toList()));
        var links = byAlert.values().stream()
                .filter(theirs -> !theirs.getFirst().settled() && showsOne(mine, theirs))
                .map(theirs -> AlertLink.joined(raised, theirs.getFirst().alert()))
                .collect(Collectors.toList());
        byAlert.values()
                .removeIf(theirs -> links.contains(
                        AlertLink.joined(raised, theirs.getFirst().alert())));
        findBefore(mine, byAlert).stream()
                .map(before -> AlertLink.movedOn(before, raised))
                .forEach(links::add);
        return List.copyOf(links);
    }

    private static boolean showsOne(List<Match> mine, List<Gathered> theirs) {
        return theirs.stream()
                .anyMatch(g -> mine.stream().anyMatch(m -> SameMachine.isShownBy(m, g.match(), SameMachine.TOGETHER)));
    }

    private static List<AlertId> findBefore(List<Match> mine, Map<String, List<Gathered>> byAlert) {
        var first =
                mine.stream().min(Comparator.comparing(m -> m.span().from())).orElseThrow();
        var byTrack = byAlert.values().stream()
                .filter(theirs -> theirs.stream().anyMatch(g -> isEarlierOfTrack(g.match(), mine)))
                .map(theirs -> theirs.getFirst().alert())
                .toList();
        if (!byTrack.isEmpty()) {
            return byTrack;
        }
        var near = byAlert.values().stream()
                .filter(theirs -> theirs.stream().anyMatch(g -> mayHaveCome(g.match(), first))
                        && theirs.stream().noneMatch(g -> isStillThere(g.match(), first)))
                .map(theirs -> theirs.getFirst().alert())
                .toList();
        return near.size() == 1 ? near : List.of();
    }

    private static boolean isEarlierOfTrack(Match theirs, List<Match> mine) {
        return mine.stream()
                .anyMatch(m -> m.isOfTrack(theirs)
                        && theirs.span().from().isBefore(m.span().from()));
    }

    private static boolean mayHaveCome(Match from, Match to) {
        var a = from.ellipse();
        var b = to.ellipse();
        var gap = Duration.between(from.span().until(), to.span().from());
        if (a == null || b == null || gap.isNegative() || gap.compareTo(OUT_OF_SIGHT) > 0) {
            return false;
        }
        double way = SPEED * gap.toMillis() / 1000;
        double error = STANDARD_ERRORS * Math.hypot(a.semiMajorMeters(), b.semiMajorMeters());
        return from.sighting().machine() == to.sighting().machine()
                && LocalPlane.distanceMeters(a.centre(), b.centre()) <= way + error;
    }

    private static boolean isStillThere(Match theirs, Match first) {
        return theirs.sighting().machine() == first.sighting().machine()
                && theirs.span().until().isAfter(first.span().from());
    }
}
