package io.minewatch.ingest.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what the registry wrote about probes. */
@ApplicationScoped
class ProbeIntake {

    private final Watches watches;
    private final StatusPublisher statuses;
    private final DeadLetterPublisher deadLetters;

    ProbeIntake(Watches watches, StatusPublisher statuses, DeadLetterPublisher deadLetters) {
        this.watches = watches;
        this.statuses = statuses;
        this.deadLetters = deadLetters;
    }

    /**
     * Takes a message into the book.
     *
     * @param isNews whether it is read for the first time, not replayed
     */
    void take(ConsumerRecord<byte[], byte[]> message, ProbeBook book, boolean isNews) {
        var partition = new TopicPartition(message.topic(), message.partition());
        try {
            var id = new ProbeId(keyOf(message));
            if (message.value() == null) {
                strike(partition, id, book, isNews);
            } else {
                book.write(partition, read(id, message.value()));
            }
        } catch (IllegalArgumentException e) {
            if (isNews) {
                deadLetters.putAside(message, String.valueOf(e.getMessage()));
            }
        }
    }

    private static String keyOf(ConsumerRecord<byte[], byte[]> message) {
        if (message.key() == null) {
            throw new IllegalArgumentException("a probe's message has the probe's id as key");
        }
        return new String(message.key(), UTF_8);
    }

    private static Probe read(ProbeId id, byte[] value) {
        var probe = ContractJson.read(value, Probe.class);
        if (!id.equals(probe.id())) {
            throw new IllegalArgumentException("probe %s under the key %s".formatted(probe.id(), id));
        }
        return probe;
    }

    private void strike(TopicPartition partition, ProbeId id, ProbeBook book, boolean isNews) {
        book.strike(partition, id);
        watches.letGo(List.of(id));
        if (isNews) {
            statuses.retract(id);
        }
    }
}
