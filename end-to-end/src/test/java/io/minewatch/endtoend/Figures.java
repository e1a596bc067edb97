package io.minewatch.endtoend;

import io.minewatch.contract.ContractJson;
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
            put(name + ".median", percentile(values, 0.5));
            put(name + ".p95", percentile(values, 0.95));
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, ContractJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
    }

    private static double percentile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size()) - 1;
        return Math.round(sorted.get(Math.max(0, rank)) * 10) / 10.0;
    }
}
