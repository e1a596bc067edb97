package io.minewatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void framesAreKeptForMinutesAndNotUntilTheirSegmentIsAWeekOld() {
        var frames = Topics.ALL.stream()
                .filter(t -> t.name().equals(Topics.FRAMES))
                .findFirst()
                .orElseThrow()
                .keeping()
                .asKafkaConfig();

        assertThat(frames)
                .containsEntry("retention.ms", "600000")
                .containsEntry("segment.ms", "60000")
                .containsEntry("cleanup.policy", "delete");
    }

    @Test
    void aReplayOfACompactedTopicDoesNotReadAWeeksStatuses() {
        var statuses = Topics.ALL.stream()
                .filter(t -> t.name().equals(Topics.PROBE_STATUS))
                .findFirst()
                .orElseThrow();

        assertThat(statuses.keeping().asKafkaConfig())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("segment.ms", "600000");
    }

    @Test
    void everyTopicHasItsOwnName() {
        assertThat(Topics.ALL.stream().map(Topics.Topic::name)).doesNotHaveDuplicates();
    }
}
