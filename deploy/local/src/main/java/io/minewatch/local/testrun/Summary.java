package io.minewatch.local.testrun;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A whole test run in a few lines. */
public final class Summary {

    private static final int SLOWEST = 5;

    private final List<SuiteReport> suites;

    public Summary(List<SuiteReport> suites) {
        this.suites = List.copyOf(suites);
    }

    /** Whether something failed. */
    public boolean hasFailures() {
        return suites.stream().anyMatch(s -> s.failed() > 0);
    }

    /** The last line: {@code N passed, N failed}, and what was skipped if anything was. */
    public String verdict() {
        int skipped = suites.stream().mapToInt(SuiteReport::skipped).sum();
        var rest = skipped == 0 ? "" : " (%d skipped)".formatted(skipped);
        return "%d passed, %d failed%s".formatted(total(SuiteReport::passed), total(SuiteReport::failed), rest);
    }

    /** A line for each module, then the slowest suites, then those that failed. */
    public List<String> lines() {
        var modules =
                suites.stream().collect(Collectors.groupingBy(SuiteReport::module, TreeMap::new, Collectors.toList()));
        var lines = modules.entrySet().stream().map(Summary::line).collect(Collectors.toList());
        suites.stream()
                .sorted(Comparator.comparingDouble(SuiteReport::seconds).reversed())
                .limit(SLOWEST)
                .forEach(s -> lines.add("  slow    %6.1f s  %s".formatted(s.seconds(), s.name())));
        suites.stream().filter(s -> s.failed() > 0).forEach(s -> lines.add("  FAILED  %s".formatted(s.name())));
        return lines;
    }

    private int total(java.util.function.ToIntFunction<SuiteReport> count) {
        return suites.stream().mapToInt(count).sum();
    }

    private static String line(Map.Entry<String, List<SuiteReport>> module) {
        var of = new Summary(module.getValue());
        double seconds =
                module.getValue().stream().mapToDouble(SuiteReport::seconds).sum();
        return "  %-18s %6.1f s  %s".formatted(module.getKey(), seconds, of.verdict());
    }
}
