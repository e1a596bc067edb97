package io.minewatch.contract.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.minewatch.contract.PermitId;
import io.minewatch.contract.Validity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leave to mine a site.
 *
 * @param number as printed on the permit
 * @param mineral what may be taken
 * @param valid as printed
 * @param renewalAccepted while a renewal that was applied for in time is accepted, mining on is legal though the permit
 *     expired
 * @param suspensions when mining had to rest
 * @param lowestElevationMeters how deep, if limited
 * @param recordedAt when the registry came to know it
 * @param renewalAppliedAt when a renewal was applied for
 * @param hours of the day in which mining is allowed; at any hour if there are none
 * @param closedSeasons in which mining rests every year
 * @param bans at short notice, for a flood for instance
 * @param machineQuota how many machines at once, if limited
 * @param vesselQuota how many vessels at once, if limited
 * @param highestElevationMeters how high, if limited
 * @param vessel the name of the one vessel that may take river sand
 * @param holderCreditCode the holder's unified social credit code (GB 32100)
 */
public record Permit(
        PermitId id,
        String number,
        String holder,
        String mineral,
        @Nullable String method,
        Validity valid,
        @Nullable Validity renewalAccepted,
        List<Suspension> suspensions,
        @Nullable Double lowestElevationMeters,
        Instant recordedAt,
        @Nullable Instant renewalAppliedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WorkingHours> hours,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClosedSeason> closedSeasons,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ban> bans,
        @Nullable Integer machineQuota,
        @Nullable Integer vesselQuota,
        @Nullable Double highestElevationMeters,
        @Nullable AnnualQuantity annualQuantity,
        @Nullable String vessel,
        @Nullable String holderCreditCode) {

    @JsonCreator
    public Permit(
            PermitId id,
            String number,
            String holder,
            String mineral,
            @Nullable String method,
            Validity valid,
            @Nullable Validity renewalAccepted,
            List<Suspension> suspensions,
            @Nullable Double lowestElevationMeters,
            Instant recordedAt,
            @Nullable Instant renewalAppliedAt,
            @Nullable List<WorkingHours> hours,
            @Nullable List<ClosedSeason> closedSeasons,
            @Nullable List<Ban> bans,
            @Nullable Integer machineQuota,
            @Nullable Integer vesselQuota,
            @Nullable Double highestElevationMeters,
            @Nullable AnnualQuantity annualQuantity,
            @Nullable String vessel,
            @Nullable String holderCreditCode) {
        this.id = id;
        this.number = number;
        this.holder = holder;
        this.mineral = mineral;
        this.method = method;
        this.valid = valid;
        this.renewalAccepted = renewalAccepted;
        this.suspensions = List.copyOf(suspensions);
        this.lowestElevationMeters = lowestElevationMeters;
        this.recordedAt = recordedAt;
        this.renewalAppliedAt = renewalAppliedAt;
        this.hours = hours == null ? List.of() : List.copyOf(hours);
        this.closedSeasons = closedSeasons == null ? List.of() : List.copyOf(closedSeasons);
        this.bans = bans == null ? List.of() : List.copyOf(bans);
        this.machineQuota = machineQuota;
        this.vesselQuota = vesselQuota;
        this.highestElevationMeters = highestElevationMeters;
        this.annualQuantity = annualQuantity;
        this.vessel = vessel;
        this.holderCreditCode = holderCreditCode;
    }

    /** A permit without limits in the day, the year, numbers and quantity. */
    public Permit(
            PermitId id,
            String number,
            String holder,
            String mineral,
            @Nullable String method,
            Validity valid,
            @Nullable Validity renewalAccepted,
            List<Suspension> suspensions,
            @Nullable Double lowestElevationMeters,
            Instant recordedAt) {
        this(
                id,
                number,
                holder,
                mineral,
                method,
                valid,
                renewalAccepted,
                suspensions,
                lowestElevationMeters,
                recordedAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether mining under it is legal at {@code instant}, hours and seasons by the clock of {@code zone}, and why. */
    public Standing judgeAt(Instant instant, ZoneId zone) {
        return Standing.of(this, instant, zone);
    }

    /** Whether mining under it is legal at {@code instant}, hours and seasons by the clock of {@code zone}. */
    public boolean isInForceAt(Instant instant, ZoneId zone) {
        return judgeAt(instant, zone).inForce();
    }

    /** Whether an accepted renewal that was applied for before the permit ran out covers {@code instant}. */
    boolean isRenewedAt(Instant instant) {
        var until = valid.until();
        boolean inTime = renewalAppliedAt == null || until == null || !renewalAppliedAt.isAfter(until);
        return renewalAccepted != null && inTime && renewalAccepted.holdsAt(instant);
    }

    /** A time in which mining had to rest. */
    public record Suspension(Validity valid, String reason, Instant recordedAt) {}

    /** A time in which mining had to rest at short notice, often for many sites at once. */
    public record Ban(Validity valid, String reason, Instant recordedAt) {}
}
