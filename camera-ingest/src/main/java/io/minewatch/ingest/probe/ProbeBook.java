package io.minewatch.ingest.probe;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Probe;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * The probes of the assigned partitions, as the registry last wrote them. A partition counts only once it is replayed up
 * to where it ended when it was assigned: before that an old address might be watched.
 */
final class ProbeBook {

    private final Map<TopicPartition, Map<ProbeId, Probe>> probes = new HashMap<>();
    private final Map<TopicPartition, Long> replayingTo = new HashMap<>();

    void open(TopicPartition partition, long end) {
        probes.put(partition, new HashMap<>());
        replayingTo.put(partition, end);
    }

    /** Forgets a partition; returns its probes. */
    Collection<ProbeId> close(TopicPartition partition) {
        replayingTo.remove(partition);
        var closed = probes.remove(partition);
        return closed == null ? Set.of() : closed.keySet();
    }

    /** Takes what the registry wrote, unless something newer is known. */
    void write(TopicPartition partition, Probe probe) {
        var page = page(partition);
        var known = page.get(probe.id());
        if (known == null || known.revision() <= probe.revision()) {
            page.put(probe.id(), probe);
        }
    }

    void strike(TopicPartition partition, ProbeId probe) {
        page(partition).remove(probe);
    }

    /** Notes how far a partition is read. */
    void readTo(TopicPartition partition, long position) {
        var end = replayingTo.get(partition);
        if (end != null && position >= end) {
            replayingTo.remove(partition);
        }
    }

    boolean isReplayed(TopicPartition partition) {
        return probes.containsKey(partition) && !replayingTo.containsKey(partition);
    }

    boolean isReplayed() {
        return replayingTo.isEmpty();
    }

    Set<TopicPartition> partitions() {
        return new HashSet<>(probes.keySet());
    }

    /** The probes of all partitions that count. */
    List<Probe> listReplayed() {
        return probes.entrySet().stream()
                .filter(entry -> isReplayed(entry.getKey()))
                .flatMap(entry -> entry.getValue().values().stream())
                .toList();
    }

    private Map<ProbeId, Probe> page(TopicPartition partition) {
        var page = probes.get(partition);
        if (page == null) {
            throw new IllegalStateException("partition %s is not assigned".formatted(partition));
        }
        return page;
    }
}
