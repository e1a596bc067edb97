package io.minewatch.registry.exchange.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the rules of a permit that a cell lists: what stands there as it went out stays just as it is registered. */
final class PermitRules {

    private final Map<Column, String> known;
    private final ObjectNode request;
    private final List<Remark> remarks;

    PermitRules(Map<Column, String> known, ObjectNode request, List<Remark> remarks) {
        this.known = known;
        this.request = request;
        this.remarks = remarks;
    }

    /** Takes what a column lists into a member of the request; all of it takes the place of all that was. */
    void read(
            Map<String, String> line,
            Column column,
            String member,
            String example,
            Function<String, Optional<ObjectNode>> read) {
        var cell = column.of(line);
        if (cell.isEmpty()) {
            return;
        }
        var were = PermitTimes.split(known.getOrDefault(column, ""));
        var before = request.path(member).deepCopy();
        var rules = ContractJson.mapper().createArrayNode();
        for (var text : PermitTimes.split(cell.get())) {
            int stood = were.indexOf(text);
            if (stood >= 0) {
                rules.add(before.path(stood));
            } else {
                read.apply(text).ifPresentOrElse(rules::add, () -> remarks.add(form(column, text, example)));
            }
        }
        request.set(member, rules);
    }

    private static Remark form(Column column, String text, String example) {
        return Remark.of(
                Weight.FAULT,
                "rule.form",
                "%s is not understood: %s; write it as %s".formatted(column, text, example),
                "column",
                column.name(),
                "text",
                text,
                "example",
                example);
    }
}
