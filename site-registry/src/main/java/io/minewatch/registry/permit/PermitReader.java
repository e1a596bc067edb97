package io.minewatch.registry.permit;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.contract.PermitId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.site.AnnualQuantity;
import io.minewatch.contract.site.ClosedSeason;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Permit.Ban;
import io.minewatch.contract.site.Permit.Suspension;
import io.minewatch.contract.site.WorkingHours;
import io.minewatch.registry.change.Calendar;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.SeasonRequest;
import io.minewatch.registry.change.ValidRequest;
import io.minewatch.registry.holder.HolderNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a permit as it was sent. What it gives is dated by the epoch: only {@link Permits} knows when it is recorded. */
final class PermitReader {

    private static final double HIGHEST_GROUND_METERS = 9_000;

    private PermitReader() {}

    static Permit read(PermitId id, PermitRequest request, Check check) {
        var lowest = elevation("/lowestElevationMeters", request.lowestElevationMeters(), check);
        var highest = elevation("/highestElevationMeters", request.highestElevationMeters(), check);
        if (lowest != null && highest != null && highest < lowest) {
            check.fault(
                    "/highestElevationMeters",
                    "elevation.reversed",
                    "must not lie below the lowest",
                    "lowest",
                    lowest,
                    "highest",
                    highest);
        }
        return new Permit(
                id,
                check.text("/number", request.number()),
                check.text("/holder", request.holder()),
                check.text("/mineral", request.mineral()),
                check.optionalText("/method", request.method()),
                check.validity("/valid", request.valid()),
                validity("/renewalAccepted", request.renewalAccepted(), check),
                rests(
                        "/suspensions",
                        request.suspensions(),
                        (valid, reason) -> new Suspension(valid, reason, Instant.EPOCH),
                        check),
                lowest,
                Instant.EPOCH,
                request.renewalAppliedAt(),
                hours(request.hours(), check),
                closedSeasons(request.closedSeasons(), check),
                rests("/bans", request.bans(), (valid, reason) -> new Ban(valid, reason, Instant.EPOCH), check),
                quota("/machineQuota", request.machineQuota(), check),
                quota("/vesselQuota", request.vesselQuota(), check),
                highest,
                quantity(request.annualQuantity(), check),
                check.optionalText("/vessel", request.vessel()),
                HolderNames.creditCode("/holderCreditCode", request.holderCreditCode(), check));
    }

    private static <T> List<T> rests(
            String field,
            @Nullable List<PermitRequest.RestRequest> sent,
            BiFunction<Validity, String, T> make,
            Check check) {
        var given = requireNonNullElse(sent, List.<PermitRequest.RestRequest>of());
        var rests = new ArrayList<T>();
        for (int i = 0; i < given.size(); i++) {
            var at = field + "/" + i;
            rests.add(make.apply(
                    check.validity(at + "/valid", given.get(i).valid()),
                    check.text(at + "/reason", given.get(i).reason())));
        }
        return rests;
    }

    private static List<WorkingHours> hours(@Nullable List<PermitRequest.HoursRequest> sent, Check check) {
        var given = requireNonNullElse(sent, List.<PermitRequest.HoursRequest>of());
        var hours = new ArrayList<WorkingHours>();
        for (int i = 0; i < given.size(); i++) {
            var at = "/hours/" + i;
            var from = Calendar.clock(at + "/from", given.get(i).from(), check);
            var until = Calendar.clock(at + "/until", given.get(i).until(), check);
            var valid = validity(at + "/valid", given.get(i).valid(), check);
            if (from.isEmpty() || until.isEmpty()) {
                continue;
            }
            if (from.equals(until)) {
                check.fault(at, "hours.empty", "must end at another time than they begin", "time", from.get());
            } else {
                hours.add(new WorkingHours(from.get(), until.get(), valid));
            }
        }
        return hours;
    }

    private static List<ClosedSeason> closedSeasons(
            @Nullable List<PermitRequest.ClosedSeasonRequest> sent, Check check) {
        var given = requireNonNullElse(sent, List.<PermitRequest.ClosedSeasonRequest>of());
        var seasons = new ArrayList<ClosedSeason>();
        for (int i = 0; i < given.size(); i++) {
            var at = "/closedSeasons/" + i;
            var season = Calendar.season(
                    at, new SeasonRequest(given.get(i).from(), given.get(i).until()), check);
            seasons.add(new ClosedSeason(
                    season.from(),
                    season.until(),
                    check.text(at + "/reason", given.get(i).reason()),
                    validity(at + "/valid", given.get(i).valid(), check)));
        }
        return seasons;
    }

    private static @Nullable AnnualQuantity quantity(PermitRequest.@Nullable QuantityRequest sent, Check check) {
        if (sent == null) {
            return null;
        }
        var unit = sent.unit();
        double amount = check.number("/annualQuantity/amount", "number.out-of-range", sent.amount(), 0.001, 1e9);
        if (unit == null) {
            check.fault("/annualQuantity/unit", "value.missing", "must be t or m3");
            return null;
        }
        return new AnnualQuantity(amount, unit);
    }

    private static @Nullable Integer quota(String field, @Nullable Integer quota, Check check) {
        if (quota != null) {
            check.number(field, "number.out-of-range", quota.doubleValue(), 1, 10_000);
        }
        return quota;
    }

    private static @Nullable Double elevation(String field, @Nullable Double meters, Check check) {
        if (meters != null) {
            check.number(field, "number.out-of-range", meters, -HIGHEST_GROUND_METERS, HIGHEST_GROUND_METERS);
        }
        return meters;
    }

    private static @Nullable Validity validity(String field, @Nullable ValidRequest sent, Check check) {
        return sent == null ? null : check.validity(field, sent);
    }
}
