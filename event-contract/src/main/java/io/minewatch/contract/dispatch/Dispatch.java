package io.minewatch.contract.dispatch;

import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.alert.AlertId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to a patrol, as it stands after a change, on {@link io.minewatch.contract.Topics#DISPATCHES}.
 *
 * @param revision counts the changes of this dispatch
 * @param steps what happened so far, in the order in which it was done
 * @param finding what the patrol saw, {@code null} until it reports
 */
public record Dispatch(
        DispatchId id,
        long revision,
        AlertId alert,
        PatrolId patrol,
        @Nullable AreaId township,
        GeoPoint destination,
        Instant orderedAt,
        Actor orderedBy,
        List<Step> steps,
        @Nullable Finding finding,
        Instant recordedAt) {

    public Dispatch {
        steps = List.copyOf(steps);
    }

    /** The way of a dispatch. */
    public enum StepKind {
        DELIVERED,
        SEEN,
        ACCEPTED,
        SET_OUT,
        ARRIVED,
        REPORTED
    }

    /**
     * One step.
     *
     * @param id made by the phone, so that it can send the step twice
     * @param doneAt by the phone's clock
     * @param recordedAt by ours
     * @param position where the patrol was, if the phone tells
     */
    public record Step(
            UUID id,
            StepKind kind,
            Instant doneAt,
            Instant recordedAt,
            Actor by,
            @Nullable GeoPoint position) {}

    /** What a patrol can find. */
    public enum FindingKind {
        FOUND,
        NOT_FOUND,
        OLD_TRACE,
        NOTHING_THERE
    }

    /**
     * What the patrol saw.
     *
     * @param machines what was found
     * @param action what was done about it
     * @param photos digests of the pictures taken
     */
    public record Finding(
            FindingKind kind,
            List<MachineClass> machines,
            @Nullable String action,
            @Nullable String note,
            List<Sha256> photos) {

        public Finding {
            machines = List.copyOf(machines);
            photos = List.copyOf(photos);
        }
    }
}
