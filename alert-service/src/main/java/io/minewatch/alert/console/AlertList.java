package io.minewatch.alert.console;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.minewatch.alert.alert.Queue;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.AlertId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The queue.
 *
 * @param alerts in their rank, if what is open was asked for; else the newest first
 * @param groups rows of more than one alert, the most urgent first
 * @param hidden how many open alerts do not stand for their row
 */
public record AlertList(Instant asOf, List<ListedAlert> alerts, List<AlertGroup> groups, int hidden) {

    /** Alerts without ranks. */
    static AlertList of(Instant asOf, List<AlertView> alerts) {
        return new AlertList(
                asOf,
                alerts.stream().map(view -> new ListedAlert(view, null, null)).toList(),
                List.of(),
                0);
    }

    /** Alerts in the rows of a queue. */
    static AlertList of(Instant asOf, List<AlertView> alerts, Queue queue, List<AlertGroup> groups) {
        var ranks = queue.ranks();
        Map<String, String> keys = groups.stream()
                .flatMap(group -> group.alerts().stream().map(id -> Map.entry(id, group.key())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new AlertList(
                asOf,
                alerts.stream()
                        .map(view -> new ListedAlert(view, ranks.get(new AlertId(view.id())), keys.get(view.id())))
                        .toList(),
                groups,
                queue.hidden());
    }

    /**
     * An alert in the list; the fields of {@link AlertView} stand beside these.
     *
     * @param rank 1 for the most urgent of all; {@code null} where nothing is ranked
     * @param group key of its row, or {@code null} when it stands alone
     */
    public record ListedAlert(
            @JsonUnwrapped AlertView alert,
            @Nullable Integer rank,
            @Nullable String group) {}

    /**
     * A row of several alerts.
     *
     * @param lead the alert that stands for them, the most urgent
     * @param alerts all of them, the most urgent first
     */
    public record AlertGroup(
            String key, CodedView label, int count, Alert.Severity severity, String lead, List<String> alerts) {

        static AlertGroup of(Queue.Row row, Coded label) {
            var ids = row.alerts().stream().map(a -> a.id().value()).toList();
            return new AlertGroup(
                    row.key().key(),
                    CodedView.of(label.with("count", ids.size())),
                    ids.size(),
                    row.severity(),
                    row.lead().value(),
                    ids);
        }
    }
}
