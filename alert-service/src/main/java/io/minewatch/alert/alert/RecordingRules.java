package io.minewatch.alert.alert;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Patiently;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.rule.RuleSetting;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes into the ledger by which rules this service judges, when they are others than the last time it started. */
@ApplicationScoped
class RecordingRules {

    static final String SUBJECT = "rules";

    private static final Actor SERVICE = Actor.system("alert-rules");

    private final RuleSetting setting;
    private final Ledger ledger;
    private final Database database;
    private final InstantSource clock;

    RecordingRules(RuleSetting setting, Ledger ledger, Database database, InstantSource clock) {
        this.setting = setting;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Patiently.inTransaction("recording of the rules", () -> recordIfChanged(setting));
    }

    /** Records a setting that differs from the one recorded last. Runs in the caller's transaction. */
    void recordIfChanged(RuleSetting live) {
        database.lock(SUBJECT);
        var before = ledger.listAbout(SUBJECT).stream()
                .map(entry -> read(entry.what()))
                .reduce((earlier, later) -> later)
                .orElseGet(TreeMap::new);
        if (before.equals(live.entries())) {
            return;
        }
        ledger.append(
                SUBJECT,
                SERVICE,
                clock.instant(),
                new Coded("log.rules.changed")
                        .with("digest", live.digest().hex())
                        .with("changes", differences(before, live.entries()))
                        .with("rules", write(live.entries())));
    }

    private static String differences(SortedMap<String, String> before, SortedMap<String, String> after) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> "%s: %s > %s".formatted(key, before.getOrDefault(key, "-"), after.getOrDefault(key, "-")))
                .collect(Collectors.joining("; "));
    }

    private static String write(SortedMap<String, String> entries) {
        return entries.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("; "));
    }

    private static SortedMap<String, String> read(Coded entry) {
        return Stream.of(entry.parameters().getOrDefault("rules", "").split("; "))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, TreeMap::new));
    }
}
