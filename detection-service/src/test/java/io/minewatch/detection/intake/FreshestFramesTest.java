package io.minewatch.detection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.ClockSource;
import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.frame.FrameId;
import io.minewatch.contract.probe.StreamRole;
import java.time.Instant;
import java.util.List;
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

        assertThat(frames.take().key()).endsWith("-a");
        assertThat(frames.take().key()).endsWith("-b");
    }

    @Test
    void keepsAProbesFramesInOrderWhileOneIsInWork() throws InterruptedException {
        frames.lay(frame("a", 1));
        var first = frames.take();
        frames.lay(frame("a", 2));
        frames.lay(frame("b", 3));

        assertThat(frames.take().key()).endsWith("-b");
        frames.done(first);
        assertThat(frames.take().offset()).isEqualTo(2);
    }

    @Test
    void aFrameOfTheSubStreamDoesNotTakeThePlaceOfOneOfTheMainStream() throws InterruptedException {
        frames.lay(frame("a", 1, StreamRole.MAIN));
        frames.lay(frame("a", 2, StreamRole.SUB));
        frames.lay(frame("a", 3, StreamRole.SUB));

        var main = frames.take();
        assertThat(main.offset()).isEqualTo(1);
        frames.done(main);
        assertThat(frames.take().offset()).isEqualTo(3);
        assertThat(frames.left()).isEqualTo(1);
    }

    @Test
    void aProbeWithABurstGetsNoMoreTurnsThanOthers() throws InterruptedException {
        frames.lay(frame("a", 1, StreamRole.SUB));
        frames.lay(frame("a", 2, StreamRole.MAIN));
        frames.lay(frame("b", 3, StreamRole.SUB));

        assertThat(List.of(seeThrough(), seeThrough(), seeThrough())).containsExactly("a", "b", "a");
    }

    @Test
    void whatCannotBeReadWaitsLikeAnyFrame() throws InterruptedException {
        frames.lay(frame("a", 1));
        frames.lay(frame("a", 2, StreamRole.SUB));

        assertThat(frames.backlog()).isEqualTo(1);
        assertThat(frames.oldestOpen(new TopicPartition("frames", 0))).contains(1L);
        assertThat(seeThrough()).isEqualTo("a");
        assertThat(seeThrough()).isEqualTo("a");
        assertThat(frames.left()).isZero();
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

    private String seeThrough() throws InterruptedException {
        var frame = frames.take();
        frames.done(frame);
        return frame.key().replace("990101-probe-", "");
    }

    private static ConsumerRecord<String, byte[]> frame(String probe, long offset, StreamRole stream) {
        var frame = new ConsumerRecord<>("frames", 0, offset, "990101-probe-" + probe, new byte[0]);
        var now = Instant.parse("2026-11-22T02:00:00Z");
        var facts = new FrameFacts(
                new FrameId("990101-" + offset),
                new ProbeId(frame.key()),
                "home",
                stream,
                640,
                360,
                now,
                now,
                ClockSource.ARRIVAL,
                null,
                Sha256.of(new byte[0]),
                FrameFacts.Gate.MOTION,
                List.of());
        frame.headers().add(CloudEventHeaders.FACTS, ContractJson.write(facts));
        return frame;
    }

    private static ConsumerRecord<String, byte[]> frame(String probe, long offset) {
        return new ConsumerRecord<>("frames", 0, offset, "990101-probe-" + probe, new byte[0]);
    }
}
