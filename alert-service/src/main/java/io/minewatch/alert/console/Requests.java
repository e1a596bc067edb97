package io.minewatch.alert.console;

import io.minewatch.alert.alert.Act;
import io.minewatch.contract.Actor;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Alert.Outcome;
import io.minewatch.contract.dispatch.Dispatch.FindingKind;
import io.minewatch.contract.dispatch.Dispatch.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pages send. Each carries an id made by the client, and when it was done: a phone can send it twice and late. */
public final class Requests {

    private Requests() {}

    static Act act(UUID id, Instant doneAt, Actor by) {
        return act(id, doneAt, by, null);
    }

    static Act act(UUID id, Instant doneAt, Actor by, @Nullable Boolean override) {
        return new Act(Required.field(id, "id"), Required.field(doneAt, "doneAt"), by, Boolean.TRUE.equals(override));
    }

    /**
     * Somebody looks at an alert.
     *
     * @param until left out for as long as a claim lasts; a time that is over gives it back
     * @param override takes it over from whoever holds it
     */
    public record ClaimRequest(
            UUID id, @Nullable Instant until, @Nullable Boolean override) {}

    /** An operator takes charge. */
    public record Acknowledgement(
            UUID id,
            Instant doneAt,
            Long expectedRevision,
            @Nullable Boolean override) {}

    /** Somebody has something to say. */
    public record Comment(UUID id, Instant doneAt, String text) {}

    /** Two alerts tell of one machine. */
    public record Join(
            UUID id,
            Instant doneAt,
            Long expectedRevision,
            String other,
            @Nullable Boolean override) {}

    /** A patrol is to go. */
    public record Order(
            UUID id,
            Instant doneAt,
            Long expectedRevision,
            String patrol,
            @Nullable String note,
            @Nullable Boolean override) {}

    /** An alert is ended. */
    public record SettlementRequest(
            UUID id,
            Instant doneAt,
            Long expectedRevision,
            Outcome outcome,
            @Nullable String explanation,
            @Nullable Boolean override) {}

    /** A patrol went a step on. */
    public record StepRequest(
            UUID id,
            StepKind kind,
            Instant doneAt,
            @Nullable List<Double> position) {}

    /** A patrol tells what it found. */
    public record FindingRequest(
            UUID id,
            Instant doneAt,
            FindingKind kind,
            List<MachineClass> machines,
            @Nullable String action,
            @Nullable String note,
            List<String> photos) {}

    /** A patrol is made or changed; {@code expectedRevision} is left out for a new one. */
    public record PatrolChange(
            UUID id,
            Instant doneAt,
            @Nullable Long expectedRevision,
            String name,
            String township,
            List<String> members) {}

    /** A patrol's duty is planned; {@code until} is left out for an open end. */
    public record Duty(
            UUID id, Instant doneAt, Instant from, @Nullable Instant until) {}

    /** A patrol tells where it is. */
    public record PatrolPosition(Instant at, List<Double> position) {}
}
