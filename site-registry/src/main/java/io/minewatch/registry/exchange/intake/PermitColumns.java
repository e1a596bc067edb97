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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a permit from a line; what the line does not speak of stays as it is registered. */
@Singleton
class PermitColumns {

    private final ZoneId zone;

    PermitColumns(ZoneId zone) {
        this.zone = zone;
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

    /** Writes what a line says into a request. */
    void read(Map<String, String> line, ObjectNode request, List<Remark> remarks) {
        text(line, Column.PERMIT_NUMBER, "number", request, remarks);
        text(line, Column.HOLDER, "holder", request, remarks);
        text(line, Column.MINERAL, "mineral", request, remarks);
        Column.METHOD.of(line).ifPresent(value -> request.put("method", value.strip()));
        Column.VESSEL.of(line).ifPresent(value -> request.put("vessel", value.strip()));
        Column.CREDIT_CODE.of(line).ifPresent(value -> request.put("holderCreditCode", value.strip()));
        number(line, Column.LOWEST_ELEVATION, remarks).ifPresent(n -> request.put("lowestElevationMeters", n));
        number(line, Column.HIGHEST_ELEVATION, remarks).ifPresent(n -> request.put("highestElevationMeters", n));
        whole(line, Column.MACHINE_QUOTA, remarks).ifPresent(n -> request.put("machineQuota", n));
        whole(line, Column.VESSEL_QUOTA, remarks).ifPresent(n -> request.put("vesselQuota", n));
        validity(line, request, remarks);
        renewal(line, request, remarks);
        number(line, Column.ANNUAL_QUANTITY, remarks)
                .ifPresent(amount -> QuantityUnit.named(line)
                        .ifPresentOrElse(
                                unit -> request.set("annualQuantity", unit.quantity(amount)),
                                () -> remarks.add(QuantityUnit.unknown(amount))));
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
