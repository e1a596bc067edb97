package io.minewatch.alert.delivery;

import io.minewatch.alert.database.Database;
import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.CountyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Changes that are to be told on Kafka, written in the transaction that makes the change.
 *
 * <p>Rows are read as a set and removed when Kafka has them: a position to read on from would pass over a transaction
 * that took its number early and committed late. The order of one key is the order of its rows, since whoever adds a row
 * holds the lock on the thing it tells of.
 */
@ApplicationScoped
public class Outbox {

    private final Database database;
    private final Event<Told> told;

    public Outbox(Database database, Event<Told> told) {
        this.database = database;
        this.told = told;
    }

    /** Tells of a change once the caller's transaction commits, and then at once. */
    public void tell(String topic, CountyId key, long revision, Object event, Instant at) {
        // A revision that a database lost when it broke down is written again, and may say something else then.
        var id = "%s/%d/%s".formatted(key, revision, at);
        var headers = CloudEventHeaders.ofJson(id, "alert-service", topic, at);
        database.change(
                "INSERT INTO outbox (topic, key, value, headers) VALUES (?, ?, ?, ?::jsonb)",
                topic,
                key,
                ContractJson.write(event),
                Database.json(headers));
        told.fire(new Told(topic));
    }

    List<Waiting> listWaiting(int limit) {
        return database.list(
                "SELECT id, topic, key, value, headers FROM outbox ORDER BY id LIMIT ?",
                row -> new Waiting(
                        row.number("id"),
                        row.text("topic"),
                        row.text("key"),
                        row.bytes("value"),
                        readHeaders(row.json("headers", Map.class))),
                limit);
    }

    /** By their ids one by one: a lower one may still be written by a transaction that commits later. */
    void remove(List<Waiting> sent) {
        if (!sent.isEmpty()) {
            var ids = sent.stream().map(one -> String.valueOf(one.id())).collect(Collectors.joining(","));
            database.change("DELETE FROM outbox WHERE id = ANY (string_to_array(?, ',')::bigint[])", ids);
        }
    }

    /** How many changes Kafka does not have yet. */
    public long countWaiting() {
        return database.find("SELECT count(*) AS waiting FROM outbox", row -> row.number("waiting"))
                .orElse(0L);
    }

    private static Map<String, String> readHeaders(Map<?, ?> json) {
        var headers = new LinkedHashMap<String, String>();
        json.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
        return headers;
    }

    /** Something was written; whoever carries it on hears of it when it is committed. */
    public record Told(String topic) {}

    /** A change on its way. */
    record Waiting(long id, String topic, String key, byte[] value, Map<String, String> headers) {}
}
