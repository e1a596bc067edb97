package io.minewatch.endtoend;

import io.minewatch.contract.ContractJson;
import io.minewatch.endtoend.measure.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured on the way, printed and kept beside the test's reports. */
final class Figures {

    private final Map<String, Object> figures = new LinkedHashMap<>();

    void put(String name, Object value) {
        figures.put(name, value);
        System.out.println("figure: " + name + " = " + value);
    }

    /** Median and 95th percentile of some values, to a tenth. */
    void putSpread(String name, List<Double> values) {
        put(name + ".count", values.size());
        if (!values.isEmpty()) {
            var spread = new Spread(values);
            put(name + ".median", tenth(spread.percentile(0.5)));
            put(name + ".p95", tenth(spread.percentile(0.95)));
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, ContractJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
