package io.minewatch.alert.alert;

import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.AlertId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The operator's list: what is open, in rows, the most urgent row first. Pure.
 *
 * @param rows each with its alerts, the most urgent one first
 */
public record Queue(List<Row> rows) {

    /**
     * The list of the alerts that are not settled.
     *
     * @param all raised in the period, the settled ones among them: these decide on rows too
     * @param asked which of them are asked for
     */
    static Queue of(List<Listed> all, Collection<AlertLink> joined, ZoneId zone, Predicate<Listed> asked) {
        var keys = Grouping.rows(all, joined, zone);
        var byRow = all.stream()
                .filter(alert -> !alert.isSettled() && asked.test(alert))
                .sorted(Ranking.ORDER)
                .collect(Collectors.groupingBy(
                        alert -> Objects.requireNonNull(keys.get(alert.id())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        // The order in which rows first came up is that of the most urgent alert of each.
        return new Queue(byRow.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** How many alerts do not stand for their row. */
    public int hidden() {
        return rows.stream().mapToInt(row -> row.alerts().size() - 1).sum();
    }

    /** The first place of each alert, counted from 1 through all rows. */
    public Map<AlertId, Integer> ranks() {
        var ranks = new LinkedHashMap<AlertId, Integer>();
        rows.forEach(row -> row.alerts().forEach(alert -> ranks.put(alert.id(), ranks.size() + 1)));
        return ranks;
    }

    /** The alerts to tell of when only so many can be: those that stand for their rows before all others. */
    public List<AlertId> first(int limit) {
        var leads = rows.stream().map(Row::lead).limit(limit).collect(Collectors.toCollection(HashSet::new));
        var others = rows.stream()
                .flatMap(row -> row.alerts().stream().skip(1))
                .limit(Math.max(0, limit - leads.size()))
                .map(Listed::id)
                .toList();
        leads.addAll(others);
        return ranks().keySet().stream().filter(leads::contains).toList();
    }

    /** The row with a key. */
    public Optional<Row> find(String key) {
        return rows.stream().filter(row -> row.key().key().equals(key)).findFirst();
    }

    /** A line of the list. */
    public record Row(GroupKey key, List<Listed> alerts) {

        /** The alert that stands for the row. */
        public AlertId lead() {
            return alerts.getFirst().id();
        }

        /** Of the gravest. */
        public Severity severity() {
            return alerts.stream()
                    .map(Listed::severity)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
