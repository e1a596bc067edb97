package io.minewatch.alert.alert;

import io.minewatch.alert.rule.RuleSetting;
import io.minewatch.alert.rule.Severities;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Alert.Status;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The busiest night that a county of 148 probes might have, the same for the same seed: machines in two dozen banned sites,
 * digging in the open, lorries on six spoil roads, fog from two till five, a power cut, and at one o'clock a raid on sixteen
 * sites within twenty minutes.
 */
final class BusyNight {

    static final Instant DUSK = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant DAWN = DUSK.plus(Duration.ofHours(12));

    private static final int PROBES = 148;
    private static final int TOWNSHIPS = 7;

    private final Random random;
    private final List<Listed> alerts = new ArrayList<>();

    private BusyNight(long seed) {
        this.random = new Random(seed);
    }

    /** The alerts of the night, in the order in which they are raised. */
    static List<Listed> alerts(long seed) {
        var night = new BusyNight(seed);
        for (int site = 0; site < 24; site++) {
            night.intrude(site, night.minutes(0, 720));
        }
        for (int site = 24; site < 40; site++) {
            night.intrude(site, night.minutes(420, 440));
        }
        night.many(45, 0, 720, Rule.DIGGING_OUTSIDE_LICENCE, true, 18);
        night.many(110, 240, 600, Rule.NIGHT_HAULAGE, true, 6);
        night.many(90, 480, 660, Rule.CANNOT_TELL, false, PROBES);
        night.many(30, 0, 720, Rule.CANNOT_TELL, false, PROBES);
        night.many(25, 60, 700, Rule.OUTSIDE_HOURS, false, 12);
        night.many(12, 0, 720, Rule.LICENCE_EXPIRED, false, 8);
        night.many(15, 0, 720, Rule.FOREST_LAND, true, 6);
        night.many(24, 300, 330, Rule.CAMERA_SILENT, true, 60);
        night.alerts.sort(Comparator.comparing(Listed::raisedAt));
        return List.copyOf(night.alerts);
    }

    /** Machines come into a banned site; most carry something off, and at its border nobody can tell. */
    private void intrude(int site, int minute) {
        var place = "site-" + site;
        add(Rule.MACHINE_IN_BANNED_SITE, place, false, site, minute);
        if (random.nextInt(3) > 0) {
            add(Rule.BANNED_SITE_HAULAGE, place, false, site, minute + 5 + random.nextInt(40));
        }
        if (random.nextBoolean()) {
            add(Rule.CANNOT_TELL, place, false, site, minute + random.nextInt(60) - 20);
        }
    }

    private void many(int count, int from, int until, Rule rule, boolean offSite, int probes) {
        for (int i = 0; i < count; i++) {
            int probe = random.nextInt(probes);
            var place = offSite ? "cluster-" + rule + i : "site-of-" + rule + probe;
            boolean known = alerts.stream().anyMatch(a -> a.place().equals(place) && a.rule() == rule);
            if (!known) {
                add(rule, place, offSite, probe, minutes(from, until));
            }
        }
    }

    private int minutes(int from, int until) {
        return from + random.nextInt(until - from);
    }

    private void add(Rule rule, String place, boolean offSite, int probe, int minute) {
        var severity = new Severities(RuleSetting.defaults())
                .of(rule, random.nextBoolean() ? MachineClass.TRUCK : MachineClass.EXCAVATOR);
        alerts.add(new Listed(
                new AlertId(NameIds.of("990101", "alert", place, rule)),
                rule,
                place,
                offSite,
                1,
                "township-" + probe % TOWNSHIPS,
                "probe-" + probe,
                Status.OPEN,
                severity,
                severity,
                0.9 + random.nextDouble() / 10,
                DUSK.plusSeconds(60L * minute + random.nextInt(60))));
    }

    /** The alert at a later time. */
    static Listed with(Listed alert, Status status, Severity severity) {
        return new Listed(
                alert.id(),
                alert.rule(),
                alert.place(),
                alert.offSite(),
                alert.episode(),
                alert.township(),
                alert.probe(),
                status,
                severity,
                alert.raisedSeverity(),
                alert.sureness(),
                alert.raisedAt());
    }
}
