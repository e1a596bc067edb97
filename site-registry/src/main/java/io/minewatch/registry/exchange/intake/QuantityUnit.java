package io.minewatch.registry.exchange.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.site.AnnualQuantity.Unit;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an annual quantity is counted in. Bureaux write it into a column of its own or behind the heading, and count in
 * ten thousands: {@code 生产规模(万吨/年)}.
 *
 * @param scale how many of {@code unit} one of these is
 */
record QuantityUnit(Unit unit, BigDecimal scale) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Pattern WRITTEN =
            Pattern.compile("(?iU).*?(万)?\\s*(?:(吨|\\btonnes?\\b|\\bt\\b)|(立方米|立方|方|m3|m³)).*");

    /** The unit that a line or the heading of its quantity names, if it is one we know. */
    static Optional<QuantityUnit> named(Map<String, String> line) {
        var headings = line.keySet().stream()
                .filter(heading -> Column.find(heading).equals(Optional.of(Column.ANNUAL_QUANTITY)));
        return Stream.concat(Column.QUANTITY_UNIT.of(line).stream(), headings)
                .flatMap(text -> read(text).stream())
                .findFirst();
    }

    private static Optional<QuantityUnit> read(String text) {
        var match = WRITTEN.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var scale = match.group(1) == null ? BigDecimal.ONE : TEN_THOUSAND;
        return Optional.of(new QuantityUnit(match.group(2) == null ? Unit.CUBIC_METERS : Unit.TONNES, scale));
    }

    /** The word by which a unit is known again. */
    static String word(Unit unit) {
        return ContractJson.mapper().valueToTree(unit).asText();
    }

    /** A quantity as a permit has it. */
    JsonNode quantity(double amount) {
        var quantity = ContractJson.mapper().createObjectNode();
        quantity.put("amount", BigDecimal.valueOf(amount).multiply(scale).doubleValue());
        quantity.set("unit", ContractJson.mapper().valueToTree(unit));
        return quantity;
    }

    /** Says that the quantity would be left out: for a person to accept, or to mend in the file. */
    static Remark unknown(double amount) {
        return Remark.of(
                Weight.DOUBT,
                "quantity.unit-unknown",
                "the annual quantity of %s has no unit that is known (t, m3) and would be left out".formatted(amount),
                "amount",
                amount);
    }
}
