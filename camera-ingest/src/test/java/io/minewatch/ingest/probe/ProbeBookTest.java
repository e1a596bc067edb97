package io.minewatch.ingest.probe;

import static io.minewatch.ingest.probe.Probes.aProbe;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Topics;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProbeBookTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.PROBES, 3);

    private final ProbeBook book = new ProbeBook();

    @Test
    void tellsNoProbeBeforeItsPartitionIsReplayed() {
        book.open(PARTITION, 2);
        book.write(PARTITION, aProbe("a").build());
        book.readTo(PARTITION, 1);

        assertThat(book.listReplayed()).isEmpty();
        assertThat(book.isReplayed()).isFalse();

        book.readTo(PARTITION, 2);

        assertThat(book.listReplayed()).hasSize(1);
        assertThat(book.isReplayed()).isTrue();
    }

    @Test
    void keepsTheHighestRevision() {
        book.open(PARTITION, 0);
        book.readTo(PARTITION, 0);
        var newer = aProbe("a").revision(7).build();

        book.write(PARTITION, newer);
        book.write(PARTITION, aProbe("a").revision(6).build());

        assertThat(book.listReplayed()).containsExactly(newer);
    }

    @Test
    void givesBackTheProbesOfAPartitionThatIsTakenAway() {
        book.open(PARTITION, 0);
        book.write(PARTITION, aProbe("a").build());

        assertThat(book.close(PARTITION)).containsExactly(aProbe("a").build().id());
        assertThat(book.close(PARTITION)).isEmpty();
    }
}
