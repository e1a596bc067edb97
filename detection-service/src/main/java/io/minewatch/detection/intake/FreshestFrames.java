package io.minewatch.detection.intake;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Holds the newest frame of each probe until somebody has time for it; probes take turns.
 *
 * <p>A newer frame takes the place of an older one that still waits, and its place in the queue: a probe with much to
 * show cannot push the others back. Safe for one who lays and several who take.
 */
final class FreshestFrames {

    private final Map<String, ConsumerRecord<String, byte[]>> waiting = new HashMap<>();
    private final Queue<String> turns = new ArrayDeque<>();
    private final Map<String, ConsumerRecord<String, byte[]>> inWork = new HashMap<>();
    private long left;

    /** Lays a frame down. */
    synchronized void lay(ConsumerRecord<String, byte[]> frame) {
        var older = waiting.put(frame.key(), frame);
        if (older == null) {
            turns.add(frame.key());
            notifyAll();
        } else {
            left++;
        }
    }

    /**
     * Takes the frame whose probe has waited longest; waits for one if there is none. A probe of which a frame is still
     * in work is passed over, so that its frames stay in order.
     */
    synchronized ConsumerRecord<String, byte[]> take() throws InterruptedException {
        while (true) {
            var next =
                    turns.stream().filter(probe -> !inWork.containsKey(probe)).findFirst();
            if (next.isPresent()) {
                turns.remove(next.get());
                var frame = Objects.requireNonNull(waiting.remove(next.get()));
                inWork.put(next.get(), frame);
                return frame;
            }
            wait();
        }
    }

    /** A frame was seen through. */
    synchronized void done(ConsumerRecord<String, byte[]> frame) {
        inWork.remove(frame.key());
        notifyAll();
    }

    /** The oldest offset of a partition that is not seen through yet. */
    synchronized Optional<Long> oldestOpen(TopicPartition partition) {
        var waitingHere = waiting.values().stream();
        var inWorkHere = inWork.values().stream();
        return Stream.concat(waitingHere, inWorkHere)
                .filter(f -> f.partition() == partition.partition())
                .map(ConsumerRecord::offset)
                .min(Long::compare);
    }

    /** How many frames were left because a newer one came before anybody had time. */
    synchronized long left() {
        return left;
    }

    /** How many probes wait for their turn. */
    synchronized int backlog() {
        return waiting.size();
    }
}
