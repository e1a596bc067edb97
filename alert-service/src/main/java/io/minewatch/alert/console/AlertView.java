package io.minewatch.alert.console;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Department;
import io.minewatch.contract.alert.Offence;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.dispatch.Dispatch;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the queue and the map show it; the shape is part of the API.
 *
 * @param offence what is suspected, or {@code null} where nobody is accused
 * @param department who is competent
 */
public record AlertView(
        String id,
        long revision,
        Rule rule,
        @Nullable Offence offence,
        Department department,
        Alert.Status status,
        Alert.Severity severity,
        List<MachineClass> machines,
        PlaceView place,
        @Nullable String placeName,
        @Nullable String township,
        @Nullable String townshipName,
        @Nullable EllipseView position,
        VerdictView verdict,
        CodedView reason,
        List<String> probes,
        int sightings,
        Instant firstSeenAt,
        Instant lastSeenAt,
        Instant raisedAt,
        int episode,
        @Nullable PictureView picture,
        @Nullable ActorView acknowledgedBy,
        @Nullable DispatchBrief dispatch,
        @Nullable SettlementView settlement,
        @Nullable ClaimView claim,
        @Nullable DismissalView dismissal) {

    /** What we dare to say, and how likely the machine stands inside. */
    public record VerdictView(Verdict.Answer answer, double probability) {}

    /** The newest dispatch in a few words; {@code step} is {@code ORDERED} before the first step. */
    public record DispatchBrief(
            String id,
            String patrol,
            String patrolName,

            @Schema(enumeration = {"ORDERED", "DELIVERED", "SEEN", "ACCEPTED", "SET_OUT", "ARRIVED", "REPORTED"})
            String step,

            Instant since) {

        static DispatchBrief of(Dispatch dispatch, String patrolName) {
            var steps = dispatch.steps();
            return new DispatchBrief(
                    dispatch.id().value(),
                    dispatch.patrol().value(),
                    patrolName,
                    steps.isEmpty() ? "ORDERED" : steps.getLast().kind().name(),
                    steps.isEmpty() ? dispatch.orderedAt() : steps.getLast().doneAt());
        }
    }

    /** How it ended. */
    public record SettlementView(
            Alert.Outcome outcome, @Nullable String explanation, ActorView by, Instant settledAt) {

        static SettlementView of(Alert.Settlement settlement) {
            return new SettlementView(
                    settlement.outcome(),
                    settlement.explanation(),
                    ActorView.of(settlement.by()),
                    settlement.settledAt());
        }
    }
}
