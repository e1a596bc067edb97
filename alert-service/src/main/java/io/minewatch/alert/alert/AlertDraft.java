package io.minewatch.alert.alert;

import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.rule.Severities;
import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Settlement;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Alert.Status;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.sighting.EvidenceFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The next revision of an alert, while it is being written. */
final class AlertDraft {

    /** An alert names its newest pictures; all of them are kept beside it. */
    private static final int PICTURES_NAMED = 50;

    /** The smallest; of two alike, the same one whichever comes first. */
    private static final Comparator<Ellipse> SUREST = Comparator.comparingDouble(Ellipse::semiMajorMeters)
            .thenComparingDouble(Ellipse::semiMinorMeters)
            .thenComparingDouble(e -> e.centre().lon())
            .thenComparingDouble(e -> e.centre().lat());

    private final Alert before;
    private final Set<MachineClass> machines;
    private final Set<ProbeId> probes;
    private final LinkedHashSet<Sha256> evidence;
    private Status status;
    private Severity severity;
    private @Nullable Ellipse position;
    private Verdict verdict;
    private Coded reason;
    private int sightings;
    private Instant firstSeenAt;
    private Instant lastSeenAt;
    private @Nullable Actor acknowledgedBy;
    private @Nullable Settlement settlement;

    AlertDraft(Alert before) {
        this.before = before;
        this.machines = new TreeSet<>(before.machines());
        this.probes = new TreeSet<>(Comparator.comparing(ProbeId::value));
        this.probes.addAll(before.probes());
        this.evidence = new LinkedHashSet<>(before.evidence());
        this.status = before.status();
        this.severity = before.severity();
        this.position = before.position();
        this.verdict = before.verdict();
        this.reason = before.reason();
        this.sightings = before.sightings();
        this.firstSeenAt = before.firstSeenAt();
        this.lastSeenAt = before.lastSeenAt();
        this.acknowledgedBy = before.acknowledgedBy();
        this.settlement = before.settlement();
    }

    /** An alert that nothing has been gathered for yet. */
    static AlertDraft opening(
            AlertId id,
            Rule rule,
            Place place,
            int episode,
            @Nullable AreaId township,
            Verdict verdict,
            Coded reason,
            Span span,
            Instant now) {
        return new AlertDraft(new Alert(
                id,
                1,
                rule,
                place,
                episode,
                township,
                Status.OPEN,
                Severity.LOW,
                List.of(),
                null,
                verdict,
                reason,
                List.of(),
                0,
                span.from(),
                span.until(),
                now,
                List.of(),
                null,
                null,
                now));
    }

    /** An alert that ended, standing there again as another. */
    static Alert again(Alert ended, AlertId id, int episode, Severity severity, Instant now) {
        return new Alert(
                id,
                1,
                ended.rule(),
                ended.place(),
                episode,
                ended.township(),
                Status.OPEN,
                severity,
                ended.machines(),
                ended.position(),
                ended.verdict(),
                ended.reason(),
                ended.probes(),
                ended.sightings(),
                ended.firstSeenAt(),
                ended.lastSeenAt(),
                now,
                ended.evidence(),
                null,
                null,
                now);
    }

    /** Adds a sighting. Late ones count, but do not turn the clock back; in which order they come does not matter. */
    AlertDraft gather(Match match) {
        var sighting = match.sighting();
        var suspicion = match.suspicion();
        var span = match.span();
        sightings++;
        machines.add(sighting.machine());
        probes.add(sighting.probe());
        sighting.evidence().stream().map(EvidenceFacts::sha256).forEach(evidence::add);
        if (isBetter(match)) {
            position = match.ellipse();
            verdict = suspicion.verdict();
            reason = suspicion.reason();
        }
        if (span.from().isBefore(firstSeenAt)) {
            firstSeenAt = span.from();
        }
        if (span.until().isAfter(lastSeenAt)) {
            lastSeenAt = span.until();
        }
        severity = Severities.graver(severity, suspicion.severity());
        return this;
    }

    /** The surest place speaks for the alert; where no machine can be placed, the first one does. */
    private boolean isBetter(Match match) {
        var ellipse = match.ellipse();
        var known = position;
        if (known == null) {
            return ellipse != null || sightings == 1 || match.span().from().isBefore(firstSeenAt);
        }
        return ellipse != null && SUREST.compare(ellipse, known) < 0;
    }

    /** Weighs what was gathered the {@code times}th time at its place; an alert once grave stays so. */
    AlertDraft weigh(Severities severities, int times) {
        var lasted = Duration.between(firstSeenAt, lastSeenAt);
        var weight = severities.of(before.rule(), machines, lasted, times);
        severity = Severities.graver(severity, weight);
        return this;
    }

    /** Says anew what is the matter with cameras, as it stands now. */
    AlertDraft tell(CameraAlarm alarm) {
        reason = alarm.reason();
        probes.addAll(alarm.probes());
        firstSeenAt = alarm.span().from();
        lastSeenAt = alarm.span().until();
        return this;
    }

    AlertDraft acknowledge(Actor by) {
        if (acknowledgedBy == null) {
            acknowledgedBy = by;
        }
        if (status == Status.OPEN) {
            status = Status.ACKNOWLEDGED;
        }
        return this;
    }

    AlertDraft dispatch(Actor by) {
        acknowledge(by);
        status = Status.DISPATCHED;
        return this;
    }

    AlertDraft settle(Settlement how) {
        settlement = how;
        status = Status.SETTLED;
        return this;
    }

    /** The alert one revision on. */
    Alert next(Instant recordedAt) {
        return write(before.revision() + 1, recordedAt);
    }

    /** The alert at its first revision. */
    Alert first(Instant recordedAt) {
        return write(before.revision(), recordedAt);
    }

    private Alert write(long revision, Instant recordedAt) {
        var named = new ArrayList<>(evidence);
        return new Alert(
                before.id(),
                revision,
                before.rule(),
                before.place(),
                before.episode(),
                before.township(),
                status,
                severity,
                List.copyOf(machines),
                position,
                verdict,
                reason.with("seconds", Duration.between(firstSeenAt, lastSeenAt).toSeconds()),
                List.copyOf(probes),
                sightings,
                firstSeenAt,
                lastSeenAt,
                before.raisedAt(),
                named.subList(Math.max(0, named.size() - PICTURES_NAMED), named.size()),
                acknowledgedBy,
                settlement,
                recordedAt);
    }
}
