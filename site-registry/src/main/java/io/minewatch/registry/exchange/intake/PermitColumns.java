package io.minewatch.registry.exchange.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.site.Permit;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.permit.PermitRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a permit from a line; what the line does not speak of stays as it is registered. */
@Singleton
class PermitColumns {

    private final ZoneId zone;
    private final PermitCells cells;
    private final PermitTimes times;

    PermitColumns(ZoneId zone, PermitCells cells) {
        this.zone = zone;
        this.cells = cells;
        this.times = new PermitTimes(zone);
    }

    /** The permit as it is registered, in the form of a request that would change nothing. */
    static ObjectNode request(@Nullable Permit before) {
        var mapper = ContractJson.mapper();
        if (before == null) {
            return mapper.createObjectNode();
        }
        ObjectNode permit = mapper.valueToTree(before);
        permit.remove("id");
        return mapper.valueToTree(Requests.read(permit, PermitRequest.class));
    }

    /** Writes what a line says, and is not registered just so, into a request. */
    void read(Map<String, String> line, @Nullable Permit before, ObjectNode request, List<Remark> remarks) {
        var known = before == null ? Map.<Column, String>of() : cells.of(before);
        var news = new LinkedHashMap<>(line);
        news.entrySet().removeIf(cell -> isKnown(cell, known));
        text(news, Column.PERMIT_NUMBER, "number", request, remarks);
        text(news, Column.HOLDER, "holder", request, remarks);
        text(news, Column.MINERAL, "mineral", request, remarks);
        Column.METHOD.of(news).ifPresent(value -> request.put("method", value.strip()));
        Column.VESSEL.of(news).ifPresent(value -> request.put("vessel", value.strip()));
        Column.CREDIT_CODE.of(news).ifPresent(value -> request.put("holderCreditCode", value.strip()));
        number(news, Column.LOWEST_ELEVATION, remarks).ifPresent(n -> request.put("lowestElevationMeters", n));
        number(news, Column.HIGHEST_ELEVATION, remarks).ifPresent(n -> request.put("highestElevationMeters", n));
        whole(news, Column.MACHINE_QUOTA, remarks).ifPresent(n -> request.put("machineQuota", n));
        whole(news, Column.VESSEL_QUOTA, remarks).ifPresent(n -> request.put("vesselQuota", n));
        validity(news, request, remarks);
        renewal(news, request, remarks);
        boolean quantified = Column.ANNUAL_QUANTITY.of(news).isPresent()
                || Column.QUANTITY_UNIT.of(news).isPresent();
        number(quantified ? line : news, Column.ANNUAL_QUANTITY, remarks)
                .ifPresent(amount -> QuantityUnit.named(line)
                        .ifPresentOrElse(
                                unit -> request.set("annualQuantity", unit.quantity(amount)),
                                () -> remarks.add(QuantityUnit.unknown(amount))));
        rules(news, known, request, remarks);
    }

    private static boolean isKnown(Map.Entry<String, String> cell, Map<Column, String> known) {
        return Column.find(cell.getKey())
                .map(known::get)
                .filter(text -> text.strip().equals(cell.getValue().strip()))
                .isPresent();
    }

    private void rules(Map<String, String> news, Map<Column, String> known, ObjectNode request, List<Remark> remarks) {
        var rules = new PermitRules(known, request, remarks);
        rules.read(news, Column.HOURS, "hours", "07:00-19:00", times::readHours);
        rules.read(news, Column.CLOSED_SEASONS, "closedSeasons", "04-01~06-30 …", times::readSeason);
        rules.read(news, Column.BANS, "bans", "2026-06-01~2026-06-20 …", times::readRest);
        rules.read(news, Column.SUSPENSIONS, "suspensions", "2026-06-01~2026-06-20 …", times::readRest);
    }

    private void validity(Map<String, String> line, ObjectNode request, List<Remark> remarks) {
        var from = day(line, Column.VALID_FROM, false, remarks);
        var until = day(line, Column.VALID_UNTIL, true, remarks);
        if (from.isEmpty() && !request.has("valid")) {
            missing("VALID_FROM", remarks);
            return;
        }
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            remarks.add(Remark.of(Weight.FAULT, "validity.reversed", "must end after it begins"));
        }
        var valid = request.withObject("/valid");
        from.ifPresent(instant -> valid.put("from", instant.toString()));
        until.ifPresent(instant -> valid.put("until", instant.toString()));
    }

    private void renewal(Map<String, String> line, ObjectNode request, List<Remark> remarks) {
        day(line, Column.RENEWAL_APPLIED, false, remarks)
                .ifPresent(applied -> request.put("renewalAppliedAt", applied.toString()));
        day(line, Column.RENEWAL_ACCEPTED, false, remarks)
                .ifPresent(accepted -> request.withObject("/renewalAccepted").put("from", accepted.toString()));
        day(line, Column.RENEWAL_UNTIL, true, remarks)
                .ifPresent(until -> request.withObject("/renewalAccepted").put("until", until.toString()));
    }

    private Optional<Instant> day(Map<String, String> line, Column column, boolean end, List<Remark> remarks) {
        var text = column.of(line);
        var day = text.flatMap(t -> end ? Dates.end(t, zone) : Dates.begin(t, zone));
        boolean told = remarks.stream().anyMatch(remark -> remark.code().equals("date.unreadable"));
        if (text.isPresent() && day.isEmpty() && !told) {
            remarks.add(Remark.of(
                    Weight.FAULT,
                    "date.form",
                    "is no day: " + text.get(),
                    "column",
                    column.name(),
                    "text",
                    text.get()));
        }
        return day;
    }

    private static Optional<Double> number(Map<String, String> line, Column column, List<Remark> remarks) {
        var text = column.of(line);
        try {
            return text.map(value -> Double.valueOf(value.strip()));
        } catch (NumberFormatException e) {
            remarks.add(noNumber(column, text.orElse("")));
            return Optional.empty();
        }
    }

    private static Optional<Integer> whole(Map<String, String> line, Column column, List<Remark> remarks) {
        var number = number(line, column, remarks);
        if (number.isPresent() && number.get() != Math.rint(number.get())) {
            remarks.add(noNumber(column, column.of(line).orElse("")));
            return Optional.empty();
        }
        return number.map(Double::intValue);
    }

    private static Remark noNumber(Column column, String text) {
        return Remark.of(Weight.FAULT, "number.form", "is no number: " + text, "column", column.name(), "text", text);
    }

    private static void text(
            Map<String, String> line, Column column, String field, ObjectNode request, List<Remark> remarks) {
        column.of(line).ifPresent(value -> request.put(field, value.strip()));
        if (!request.has(field)) {
            missing(column.name(), remarks);
        }
    }

    private static void missing(String column, List<Remark> remarks) {
        remarks.add(Remark.of(Weight.FAULT, "column.missing", "nothing is given for " + column, "column", column));
    }
}
