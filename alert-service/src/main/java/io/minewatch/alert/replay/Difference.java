package io.minewatch.alert.replay;

import io.minewatch.contract.alert.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What becomes of one rule at one place when other rules are tried.
 *
 * @param live the alerts of the live rules, episode by episode
 * @param tried those of the rules that are tried
 */
record Difference(Rule rule, String place, List<TrialAlert> live, List<TrialAlert> tried) {

    /** Rules and places at which the two differ, in the order of rules, then of places. */
    static List<Difference> between(List<TrialAlert> live, List<TrialAlert> tried) {
        var before = byPlace(live);
        var after = byPlace(tried);
        var keys = new LinkedHashMap<Key, Boolean>();
        before.keySet().forEach(key -> keys.put(key, true));
        after.keySet().forEach(key -> keys.put(key, true));
        var differences = new ArrayList<Difference>();
        keys.keySet().stream()
                .sorted(Comparator.comparing(Key::rule).thenComparing(Key::place))
                .forEach(key -> {
                    var difference = new Difference(
                            key.rule(),
                            key.place(),
                            before.getOrDefault(key, List.of()),
                            after.getOrDefault(key, List.of()));
                    if (difference.more() > 0 || difference.fewer() > 0 || difference.weighsOther() > 0) {
                        differences.add(difference);
                    }
                });
        return differences;
    }

    int more() {
        return Math.max(0, tried.size() - live.size());
    }

    int fewer() {
        return Math.max(0, live.size() - tried.size());
    }

    /** How many alerts of both have another severity. */
    int weighsOther() {
        int other = 0;
        for (int i = 0; i < Math.min(live.size(), tried.size()); i++) {
            if (live.get(i).severity() != tried.get(i).severity()) {
                other++;
            }
        }
        return other;
    }

    private static Map<Key, List<TrialAlert>> byPlace(List<TrialAlert> alerts) {
        Function<TrialAlert, Key> key = alert -> new Key(alert.rule(), alert.place());
        return alerts.stream().collect(Collectors.groupingBy(key));
    }

    private record Key(Rule rule, String place) {}
}
