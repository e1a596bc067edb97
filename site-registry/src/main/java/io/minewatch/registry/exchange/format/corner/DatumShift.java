package io.minewatch.registry.exchange.format.corner;

import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.text.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads 转换参数: seven numbers that lead from one datum to another. */
final class DatumShift {

    private static final List<String> NAMES = List.of("dx", "dy", "dz", "rx", "ry", "rz", "scale");

    private DatumShift() {}

    /** The seven by their names, or nothing; all zeros fill the line and mean nothing. */
    static Map<String, String> of(String text, List<Remark> remarks) {
        var fields = text.strip().split("[,，;；\\s]+");
        var named = new LinkedHashMap<String, String>();
        boolean shifts = false;
        for (int i = 0; i < Math.min(fields.length, NAMES.size()); i++) {
            var number = Numbers.decimal(fields[i]);
            shifts |= number.isPresent() && number.getAsDouble() != 0;
            number.ifPresent(value -> named.put(NAMES.get(named.size()), Double.toString(value)));
        }
        if (fields.length == NAMES.size() && named.size() == NAMES.size()) {
            return shifts ? named : Map.of();
        }
        if (shifts) {
            remarks.add(Remark.of(
                    Weight.NOTE,
                    "frame.shift-parameters",
                    "A change of datum needs seven parameters; the file gives %d.".formatted(fields.length),
                    "found",
                    fields.length));
        }
        return Map.of();
    }
}
