package io.minewatch.alert.replay;

import io.minewatch.alert.alert.StayPolicy;
import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.matching.Spot;
import io.minewatch.alert.rule.Hit;
import io.minewatch.alert.rule.Judging;
import io.minewatch.alert.rule.Others.Presence;
import io.minewatch.alert.rule.Severities;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.Coded;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.sighting.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Lets one set of rules raise alerts in memory. Nobody settles them here: an alert ends when nothing joins it for hours, and
 * what comes then is the next episode.
 */
final class Trial {

    private static final Duration QUIET = Duration.ofHours(6);

    private final Judging judging;
    private final Severities severities;
    private final TrialPlaces places;
    private final Duration stayGap;
    private final Map<Key, Matter> matters = new LinkedHashMap<>();
    private final Map<SiteId, List<Presence>> present = new HashMap<>();

    Trial(Judging judging, Severities severities, TrialPlaces places, Duration stayGap) {
        this.judging = judging;
        this.severities = severities;
        this.places = places;
        this.stayGap = stayGap;
    }

    /** Takes a sighting; they come in the order of their ends. */
    void take(Sighting sighting, Snapshot world) {
        var judged = judging.judge(sighting, world, this::listPresent);
        var site = judged.site();
        var spot = judged.spot();
        if (site != null && spot != null) {
            var presence = new Presence(sighting.track(), sighting.probe(), sighting.machine(), spot);
            present.computeIfAbsent(site, s -> new ArrayList<>()).add(presence);
        }
        for (var hit : judged.hits()) {
            var key = new Key(hit.rule(), places.nameOf(hit, sighting.probe()));
            matters.computeIfAbsent(key, k -> new Matter()).take(hit, sighting);
        }
    }

    /** All alerts so far, each place and rule in the order of their episodes. */
    List<TrialAlert> alerts() {
        return matters.entrySet().stream()
                .flatMap(e -> e.getValue().episodes.stream()
                        .map(episode ->
                                episode.told(e.getKey(), e.getValue().episodes.indexOf(episode) + 1)))
                .toList();
    }

    private List<Presence> listPresent(SiteId site, Spot meanwhile) {
        var there = present.getOrDefault(site, List.of());
        if (!there.isEmpty()) {
            there.removeIf(p -> p.spot().until().isBefore(meanwhile.from().minus(QUIET)));
        }
        return there.stream()
                .filter(p -> !p.spot().until().isBefore(meanwhile.from())
                        && !p.spot().from().isAfter(meanwhile.until()))
                .toList();
    }

    private record Key(Rule rule, String place) {}

    /** What happens under one rule at one place. */
    private final class Matter {

        private final List<Span> waiting = new ArrayList<>();
        private final List<Episode> episodes = new ArrayList<>();

        void take(Hit hit, Sighting sighting) {
            var spot = hit.spot();
            var span = spot == null
                    ? new Span(sighting.firstSeenAt(), sighting.lastSeenAt())
                    : new Span(spot.from(), spot.until());
            var open = episodes.isEmpty() ? null : episodes.getLast();
            if (open != null && !span.from().isAfter(open.until.plus(QUIET))) {
                open.join(span, sighting.machine());
                return;
            }
            waiting.add(span);
            var stay = StayPolicy.stayAround(span, waiting, stayGap);
            if (stay.length().compareTo(hit.mustLast()) >= 0) {
                episodes.add(new Episode(stay, sighting.machine(), hit.reason()));
                waiting.clear();
            }
        }
    }

    private final class Episode {

        private final Instant from;
        private final TreeSet<MachineClass> machines = new TreeSet<>();
        private final Coded reason;
        private Instant until;

        Episode(Span stay, MachineClass machine, Coded reason) {
            this.from = stay.from();
            this.until = stay.until();
            this.reason = reason;
            machines.add(machine);
        }

        void join(Span span, MachineClass machine) {
            machines.add(machine);
            if (span.until().isAfter(until)) {
                until = span.until();
            }
        }

        TrialAlert told(Key key, int number) {
            var severity = severities.of(key.rule(), machines, Duration.between(from, until), number);
            return new TrialAlert(key.rule(), key.place(), severity, from, until, machines, reason);
        }
    }
}
