package io.minewatch.registry.exchange.intake;

import io.minewatch.contract.site.Permit;
import io.minewatch.registry.exchange.format.Column;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A permit as cells of a table. A cell that comes back as it went out changes nothing, though it says less than the
 * registry knows: a day instead of an instant, for example.
 */
@Singleton
public final class PermitCells {

    /** The columns, in their order. */
    public static final Set<Column> COLUMNS = Collections.unmodifiableSet(EnumSet.of(
            Column.PERMIT_NUMBER,
            Column.HOLDER,
            Column.CREDIT_CODE,
            Column.MINERAL,
            Column.METHOD,
            Column.VALID_FROM,
            Column.VALID_UNTIL,
            Column.RENEWAL_APPLIED,
            Column.RENEWAL_ACCEPTED,
            Column.RENEWAL_UNTIL,
            Column.LOWEST_ELEVATION,
            Column.HIGHEST_ELEVATION,
            Column.ANNUAL_QUANTITY,
            Column.QUANTITY_UNIT,
            Column.MACHINE_QUOTA,
            Column.VESSEL_QUOTA,
            Column.VESSEL,
            Column.HOURS,
            Column.CLOSED_SEASONS,
            Column.BANS,
            Column.SUSPENSIONS));

    private final ZoneId zone;
    private final PermitTimes times;

    PermitCells(ZoneId zone) {
        this.zone = zone;
        this.times = new PermitTimes(zone);
    }

    /** What stands in each column; empty where the permit says nothing. */
    public Map<Column, String> of(Permit permit) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.PERMIT_NUMBER, permit.number());
        cells.put(Column.HOLDER, permit.holder());
        cells.put(Column.CREDIT_CODE, text(permit.holderCreditCode()));
        cells.put(Column.MINERAL, permit.mineral());
        cells.put(Column.METHOD, text(permit.method()));
        cells.put(Column.VALID_FROM, day(permit.valid().from()));
        cells.put(Column.VALID_UNTIL, lastDay(permit.valid().until()));
        cells.put(Column.RENEWAL_APPLIED, day(permit.renewalAppliedAt()));
        var renewal = permit.renewalAccepted();
        cells.put(Column.RENEWAL_ACCEPTED, renewal == null ? "" : day(renewal.from()));
        cells.put(Column.RENEWAL_UNTIL, renewal == null ? "" : lastDay(renewal.until()));
        cells.put(Column.LOWEST_ELEVATION, text(permit.lowestElevationMeters()));
        cells.put(Column.HIGHEST_ELEVATION, text(permit.highestElevationMeters()));
        var quantity = permit.annualQuantity();
        cells.put(Column.ANNUAL_QUANTITY, quantity == null ? "" : String.valueOf(quantity.amount()));
        cells.put(Column.QUANTITY_UNIT, quantity == null ? "" : QuantityUnit.word(quantity.unit()));
        cells.put(Column.MACHINE_QUOTA, text(permit.machineQuota()));
        cells.put(Column.VESSEL_QUOTA, text(permit.vesselQuota()));
        cells.put(Column.VESSEL, text(permit.vessel()));
        cells.put(Column.HOURS, PermitTimes.join(times.hours(permit.hours())));
        cells.put(Column.CLOSED_SEASONS, PermitTimes.join(times.seasons(permit.closedSeasons())));
        cells.put(
                Column.BANS,
                PermitTimes.join(permit.bans().stream()
                        .map(ban -> times.rest(ban.valid(), ban.reason()))
                        .toList()));
        cells.put(
                Column.SUSPENSIONS,
                PermitTimes.join(permit.suspensions().stream()
                        .map(rest -> times.rest(rest.valid(), rest.reason()))
                        .toList()));
        return cells;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    private String day(@Nullable Instant instant) {
        return instant == null ? "" : instant.atZone(zone).toLocalDate().toString();
    }

    /** The day on which something last holds that ends at an instant. */
    private String lastDay(@Nullable Instant until) {
        return until == null ? "" : day(until.minusNanos(1));
    }
}
