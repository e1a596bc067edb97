package io.minewatch.alert.delivery;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.delivery.Outbox.Waiting;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Carries the outbox to Kafka: in order, at least once, and one copy of the service at a time. */
@ApplicationScoped
class OutboxRelay {

    private static final int BATCH = 200;

    private final Database database;
    private final Outbox outbox;
    private final KafkaSender sender;

    OutboxRelay(Database database, Outbox outbox, KafkaSender sender) {
        this.database = database;
        this.outbox = outbox;
        this.sender = sender;
    }

    /** Sends what waits, and removes it only when every broker that must has it. */
    @Transactional
    void relay() {
        database.lock("outbox");
        // What is there again after the database broke down goes once more.
        database.commitAheadOfDisk();
        var waiting = outbox.listWaiting(BATCH);
        var sent = waiting.stream().map(this::send).toList();
        int stored = 0;
        while (stored < sent.size() && isStored(sent.get(stored))) {
            stored++;
        }
        // What was not stored, and all that comes after it, goes again, in order.
        outbox.remove(waiting.subList(0, stored));
    }

    private Future<RecordMetadata> send(Waiting waiting) {
        var record =
                new ProducerRecord<>(waiting.topic(), waiting.key().getBytes(StandardCharsets.UTF_8), waiting.value());
        return sender.send(record, waiting.headers());
    }

    private static boolean isStored(Future<RecordMetadata> sent) {
        try {
            sent.get(30, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            Log.warnf("outbox waits for Kafka: %s", e.getMessage());
            return false;
        }
    }
}
