package io.minewatch.alert.alert;

import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.contract.Actor;
import io.minewatch.contract.alert.AlertId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds what else was seen of the machines of an alert about to be raised. Runs in the caller's transaction. */
@ApplicationScoped
class Linking {

    private final SightingMatches matches;
    private final AlertLinks links;

    Linking(SightingMatches matches, AlertLinks links) {
        this.matches = matches;
        this.links = links;
    }

    /** What alerts at other places gathered about the time and place of a stay, or of its tracks. */
    List<Gathered> listOthers(List<Match> stay) {
        var place = stay.getFirst().place();
        var others = new ArrayList<>(matches.listGatheredOfTracks(stay, place));
        var span = stay.stream().map(Match::span).reduce(Span::with).orElseThrow();
        var time = new Span(
                span.from().minus(HysteresisPolicy.LINGERS), span.until().plus(HysteresisPolicy.LINGERS));
        stay.stream()
                .map(Match::ellipse)
                .filter(Objects::nonNull)
                .findFirst()
                .map(ellipse -> matches.listGatheredNear(ellipse.centre(), LinkPolicy.reachMeters(), time, place))
                .ifPresent(others::addAll);
        return others.stream().distinct().toList();
    }

    /** Links the alert {@code raised} with what tells of its machines. */
    void link(AlertId raised, List<Match> stay, List<Gathered> others, Instant now, Actor by) {
        LinkPolicy.link(raised, stay, others).forEach(link -> links.add(link, now, by));
    }
}
