package io.minewatch.alert.replay;

import io.minewatch.alert.rule.RuleSetting;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Rule;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Prints what would have changed, by rule and place, with examples. */
final class Report {

    private static final int EXAMPLES = 20;

    private final PrintStream out;
    private final DateTimeFormatter time;

    Report(PrintStream out, ZoneId zone) {
        this.out = out;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
    }

    void printSettings(RuleSetting live, RuleSetting tried) {
        var keys = new TreeSet<>(live.entries().keySet());
        keys.removeIf(
                key -> Objects.equals(live.entries().get(key), tried.entries().get(key)));
        out.println(keys.isEmpty() ? "the rules tried are the live ones" : "changed by the rules tried:");
        keys.forEach(key -> out.printf(
                "  %-26s %s > %s%n",
                key, live.entries().get(key), tried.entries().get(key)));
    }

    /** By which clock the period is meant is easily mistaken: a day of the county begins at another moment than one of the machine. */
    void printPeriod(Instant from, Instant to) {
        out.printf("period    %s to %s (%s)%n", time.format(from), time.format(to), time.getZone());
    }

    void print(int sightings, int leftOut, List<TrialAlert> live, List<TrialAlert> tried) {
        out.printf(
                "sightings %d%s%n",
                sightings, leftOut == 0 ? "" : ", %d of unknown probes left out".formatted(leftOut));
        out.printf("alerts    %d by the live rules, %d by the rules tried%n", live.size(), tried.size());
        var differences = Difference.between(live, tried);
        if (differences.isEmpty()) {
            out.println("nothing would have changed");
            return;
        }
        printByRule(differences);
        out.println("by place:");
        differences.stream().limit(EXAMPLES).forEach(this::print);
        if (differences.size() > EXAMPLES) {
            out.printf("  and %d more places%n", differences.size() - EXAMPLES);
        }
    }

    private void printByRule(List<Difference> differences) {
        Map<Rule, List<Difference>> byRule = differences.stream()
                .collect(Collectors.groupingBy(Difference::rule, () -> new EnumMap<>(Rule.class), Collectors.toList()));
        out.printf("%-28s %6s %6s %15s%n", "by rule:", "more", "fewer", "other severity");
        byRule.forEach((rule, its) -> out.printf(
                "  %-26s %6d %6d %15d%n",
                rule,
                its.stream().mapToInt(Difference::more).sum(),
                its.stream().mapToInt(Difference::fewer).sum(),
                its.stream().mapToInt(Difference::weighsOther).sum()));
    }

    private void print(Difference difference) {
        out.printf(
                "  %s, %s: %d > %d%n",
                difference.rule(),
                difference.place(),
                difference.live().size(),
                difference.tried().size());
        difference.live().stream().limit(1).forEach(alert -> print("live ", alert));
        difference.tried().stream().limit(1).forEach(alert -> print("tried", alert));
    }

    private void print(String side, TrialAlert alert) {
        out.printf(
                "    %s %s to %s, %s, %s: %s %s%n",
                side,
                time.format(alert.firstSeenAt()),
                time.format(alert.lastSeenAt()),
                alert.severity(),
                alert.machines().stream().map(MachineClass::name).collect(Collectors.joining(" ")),
                alert.reason().code(),
                alert.reason().parameters());
    }
}
