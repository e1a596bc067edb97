package io.minewatch.detection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FreshestFramesTest {

    private final FreshestFrames frames = new FreshestFrames();

    @Test
    void givesTheNewestFrameOfAProbeAndCountsWhatItLeft() throws InterruptedException {
        frames.lay(frame("a", 1));
        frames.lay(frame("a", 2));
        frames.lay(frame("a", 3));

        assertThat(frames.take().offset()).isEqualTo(3);
        assertThat(frames.left()).isEqualTo(2);
        assertThat(frames.backlog()).isZero();
    }

    @Test
    void letsProbesTakeTurns() throws InterruptedException {
        frames.lay(frame("a", 1));
        frames.lay(frame("b", 2));
        frames.lay(frame("a", 3));

        assertThat(frames.take().key()).isEqualTo("a");
        assertThat(frames.take().key()).isEqualTo("b");
    }

    @Test
    void keepsAProbesFramesInOrderWhileOneIsInWork() throws InterruptedException {
        frames.lay(frame("a", 1));
        var first = frames.take();
        frames.lay(frame("a", 2));
        frames.lay(frame("b", 3));

        assertThat(frames.take().key()).isEqualTo("b");
        frames.done(first);
        assertThat(frames.take().offset()).isEqualTo(2);
    }

    @Test
    void tellsTheOldestFrameThatIsStillOpenSoThatItIsReadAgainAfterAKill() throws InterruptedException {
        var partition = new TopicPartition("frames", 0);
        frames.lay(frame("a", 4));
        var inWork = frames.take();
        frames.lay(frame("b", 5));

        assertThat(frames.oldestOpen(partition)).contains(4L);
        frames.done(inWork);
        assertThat(frames.oldestOpen(partition)).contains(5L);
        frames.done(frames.take());
        assertThat(frames.oldestOpen(partition)).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> frame(String probe, long offset) {
        return new ConsumerRecord<>("frames", 0, offset, probe, new byte[0]);
    }
}
