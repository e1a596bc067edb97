package io.minewatch.contract.alert;

import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One suspected offence at one place, as it stands after a change, on {@link io.minewatch.contract.Topics#ALERTS}.
 *
 * @param revision counts the changes of this alert; after the database broke down one may be told anew, and what was told
 *     last holds
 * @param episode counts the alerts of this place and rule, from 1
 * @param township that answers for the place, or {@code null} off every township known
 * @param machines the classes seen, in the order of {@link MachineClass}
 * @param position best known place on the ground
 * @param reason why, for people
 * @param sightings how many it gathered
 * @param firstSeenAt capture time of its first sighting
 * @param lastSeenAt capture time of its last sighting
 * @param evidence the pictures kept for it, newest last
 * @param acknowledgedBy who took charge first
 * @param settlement how it ended, {@code null} while it is open
 */
public record Alert(
        AlertId id,
        long revision,
        Rule rule,
        Place place,
        int episode,
        @Nullable AreaId township,
        Status status,
        Severity severity,
        List<MachineClass> machines,
        @Nullable Ellipse position,
        Verdict verdict,
        Coded reason,
        List<ProbeId> probes,
        int sightings,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Instant raisedAt,
        List<Sha256> evidence,
        @Nullable Actor acknowledgedBy,
        @Nullable Settlement settlement,
        Instant recordedAt) {

    public Alert {
        machines = List.copyOf(machines);
        probes = List.copyOf(probes);
        evidence = List.copyOf(evidence);
    }

    /** How far along an alert is. */
    public enum Status {
        OPEN,
        ACKNOWLEDGED,
        DISPATCHED,
        SETTLED
    }

    /** How much it matters, by rule and class. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }

    /** What the field check found, or that there was none. An alert is a clue, not proof. */
    public enum Outcome {
        LEGAL,
        ILLEGAL,
        /** Nothing happened; needs an explanation. */
        PSEUDO_CHANGE,
        /** A trace of the past; needs an explanation. */
        HISTORIC_TRACE,
        /** Nobody went there: it was dismissed, with a {@link DismissalReason}. */
        DISMISSED
    }

    /** How an alert ended. */
    public record Settlement(Outcome outcome, @Nullable String explanation, Actor by, Instant settledAt) {}
}
