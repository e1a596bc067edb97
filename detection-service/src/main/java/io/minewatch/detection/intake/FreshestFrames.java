package io.minewatch.detection.intake;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Holds the newest frame of each probe's streams until somebody has time for it; probes take turns.
 *
 * <p>A newer frame takes the place of an older one of the same stream that still waits: a probe with much to show cannot
 * push the others back. Where a burst brings frames of the main stream, both streams' newest wait and share the probe's
 * turns, the older one first. Safe for one who lays and several who take.
 */
final class FreshestFrames {

    /** By probe, then by stream, the older one first. */
    private final Map<String, Map<String, ConsumerRecord<String, byte[]>>> waiting = new HashMap<>();

    private final Queue<String> turns = new ArrayDeque<>();
    private final Map<String, ConsumerRecord<String, byte[]>> inWork = new HashMap<>();
    private long left;

    /** Lays a frame down. */
    synchronized void lay(ConsumerRecord<String, byte[]> frame) {
        var ofProbe = waiting.computeIfAbsent(frame.key(), probe -> new LinkedHashMap<>());
        if (ofProbe.isEmpty()) {
            turns.add(frame.key());
            notifyAll();
        }
        var stream = FrameMessage.streamOf(frame);
        if (ofProbe.remove(stream) != null) {
            left++;
        }
        ofProbe.put(stream, frame);
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
                return takeOf(next.get());
            }
            wait();
        }
    }

    private ConsumerRecord<String, byte[]> takeOf(String probe) {
        turns.remove(probe);
        var ofProbe = Objects.requireNonNull(waiting.get(probe));
        var frames = ofProbe.values().iterator();
        var frame = frames.next();
        frames.remove();
        if (ofProbe.isEmpty()) {
            waiting.remove(probe);
        } else {
            turns.add(probe);
        }
        inWork.put(probe, frame);
        return frame;
    }

    /** A frame was seen through. */
    synchronized void done(ConsumerRecord<String, byte[]> frame) {
        inWork.remove(frame.key());
        notifyAll();
    }

    /** The oldest offset of a partition that is not seen through yet. */
    synchronized Optional<Long> oldestOpen(TopicPartition partition) {
        var waitingHere = waiting.values().stream().flatMap(ofProbe -> ofProbe.values().stream());
        var inWorkHere = inWork.values().stream();
        return Stream.concat(waitingHere, inWorkHere)
                .filter(f -> f.partition() == partition.partition())
                .map(ConsumerRecord::offset)
                .min(Long::compare);
    }

    /** How many frames were left because a newer one of the same stream came before anybody had time. */
    synchronized long left() {
        return left;
    }

    /** How many probes wait for their turn. */
    synchronized int backlog() {
        return waiting.size();
    }
}
