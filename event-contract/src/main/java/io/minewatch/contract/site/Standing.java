package io.minewatch.contract.site;

import io.minewatch.contract.Coded;
import io.minewatch.contract.Validity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether mining under a permit is legal at an instant.
 *
 * @param why everything that speaks against it; where nothing does, what it rests on if not on the printed validity
 */
public record Standing(boolean inForce, List<Coded> why) {

    public Standing {
        why = List.copyOf(why);
    }

    /** Judges a permit at {@code at}, hours and seasons by the clock of {@code zone}. */
    static Standing of(Permit permit, Instant at, ZoneId zone) {
        var against = new ArrayList<Coded>();
        boolean printed = permit.valid().holdsAt(at);
        boolean renewed = !printed && permit.isRenewedAt(at);
        if (!printed && !renewed) {
            against.addAll(ungranted(permit, at));
        }
        permit.suspensions().stream()
                .filter(s -> s.valid().holdsAt(at))
                .forEach(s -> against.add(resting("permit.suspended", s.valid(), s.reason())));
        permit.bans().stream()
                .filter(b -> b.valid().holdsAt(at))
                .forEach(b -> against.add(resting("permit.banned-for-now", b.valid(), b.reason())));
        permit.closedSeasons().stream()
                .filter(s -> s.holdsAt(at, zone))
                .forEach(s -> against.add(new Coded("permit.closed-season")
                        .with("from", s.from())
                        .with("until", s.until())
                        .with("reason", s.reason())));
        against.addAll(outsideHours(permit, at, zone));
        if (against.isEmpty() && renewed) {
            return new Standing(true, List.of(new Coded("permit.renewal-accepted")));
        }
        return new Standing(against.isEmpty(), against);
    }

    /** Why neither the printed validity nor a renewal covers {@code at}. */
    private static List<Coded> ungranted(Permit permit, Instant at) {
        var until = permit.valid().until();
        if (until == null || at.isBefore(permit.valid().from())) {
            return List.of(new Coded("permit.not-yet-valid")
                    .with("from", permit.valid().from()));
        }
        var why = new ArrayList<Coded>();
        why.add(new Coded("permit.expired").with("until", until));
        var applied = permit.renewalAppliedAt();
        var accepted = permit.renewalAccepted();
        if (applied != null && applied.isAfter(until)) {
            why.add(new Coded("permit.renewal-applied-late").with("appliedAt", applied));
        } else if (accepted != null && accepted.until() != null && !at.isBefore(accepted.until())) {
            why.add(new Coded("permit.renewal-over").with("until", accepted.until()));
        } else if (applied != null && !at.isBefore(applied)) {
            why.add(new Coded("permit.renewal-pending").with("appliedAt", applied));
        }
        return why;
    }

    private static List<Coded> outsideHours(Permit permit, Instant at, ZoneId zone) {
        var rules = permit.hours().stream().filter(h -> h.isRuleAt(at)).toList();
        if (rules.isEmpty() || rules.stream().anyMatch(h -> h.holdsAt(at, zone))) {
            return List.of();
        }
        var hours = rules.stream().map(h -> h.from() + "-" + h.until()).collect(Collectors.joining(", "));
        return List.of(new Coded("permit.outside-hours").with("hours", hours));
    }

    private static Coded resting(String code, Validity valid, String reason) {
        var coded = new Coded(code).with("from", valid.from()).with("reason", reason);
        return valid.until() == null ? coded : coded.with("until", valid.until());
    }
}
