package io.minewatch.registry.permit;

import io.minewatch.contract.site.AnnualQuantity;
import io.minewatch.registry.change.ChangeRequest;
import io.minewatch.registry.change.ValidRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A permit, whole, as it is known now. {@code expectedRevision} is the site's.
 *
 * @param renewalAppliedAt a renewal that was applied for after the permit ran out makes nothing legal
 * @param hours all of them; at any hour if there are none
 */
public record PermitRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable String number,
        @Nullable String holder,
        @Nullable String mineral,
        @Nullable String method,
        @Nullable ValidRequest valid,
        @Nullable ValidRequest renewalAccepted,
        @Nullable List<RestRequest> suspensions,
        @Nullable Double lowestElevationMeters,
        @Nullable Instant renewalAppliedAt,
        @Nullable List<HoursRequest> hours,
        @Nullable List<ClosedSeasonRequest> closedSeasons,
        @Nullable List<RestRequest> bans,
        @Nullable Integer machineQuota,
        @Nullable Integer vesselQuota,
        @Nullable Double highestElevationMeters,
        @Nullable QuantityRequest annualQuantity,
        @Nullable String vessel,
        @Nullable String holderCreditCode)
        implements ChangeRequest {

    /** A time in which mining had to rest. */
    public record RestRequest(
            @Nullable ValidRequest valid, @Nullable String reason) {}

    /**
     * A part of the day in which mining is allowed.
     *
     * @param from {@code 07:00}
     * @param until {@code 19:00}; earlier than {@code from} where it crosses midnight
     * @param valid while the rule holds; left out, as long as the permit
     */
    public record HoursRequest(
            @Nullable String from,
            @Nullable String until,
            @Nullable ValidRequest valid) {}

    /**
     * A season in which mining rests every year.
     *
     * @param from first day, {@code --04-01}
     * @param until last day
     * @param valid while the rule holds; left out, as long as the permit
     */
    public record ClosedSeasonRequest(
            @Nullable String from,
            @Nullable String until,
            @Nullable String reason,
            @Nullable ValidRequest valid) {}

    /** How much may be taken in a year. */
    public record QuantityRequest(@Nullable Double amount, AnnualQuantity.@Nullable Unit unit) {}
}
