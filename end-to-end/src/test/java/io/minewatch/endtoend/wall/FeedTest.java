package io.minewatch.endtoend.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.endtoend.wall.Night.Told;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final Instant EIGHT = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void readsNumbersAndAlertsHoweverTheAnswerIsCutIntoChunksAndReads() {
        var events = "event:hello\nid:6\ndata:{}\n\n" + alert(7, 12, EIGHT) + "event:heartbeat\ndata:{}\n\n"
                + alert(8, 13, EIGHT.plusSeconds(1));
        var answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked(events, 11);
        var feed = new ReadingFeed();

        for (byte one : answer.getBytes(StandardCharsets.UTF_8)) {
            feed.take(ByteBuffer.wrap(new byte[] {one}));
        }

        assertThat(feed.isLive()).isTrue();
        assertThat(feed.heard()).containsOnlyKeys(6L, 7L, 8L);
        assertThat(feed.said())
                .containsExactly(new ReadingFeed.Said(7, 12, EIGHT), new ReadingFeed.Said(8, 13, EIGHT.plusSeconds(1)));
    }

    @Test
    void aLaterEventOfAnAlertTellsOfTheSightingsBeforeIt() {
        var told = List.of(
                new Told(1, EIGHT, EIGHT),
                new Told(1, EIGHT.plusMillis(40), EIGHT.plusMillis(40)),
                new Told(2, EIGHT, EIGHT));
        var said = List.of(new ReadingFeed.Said(70, 1, EIGHT.plusMillis(40)), new ReadingFeed.Said(71, 2, EIGHT));
        var quick = Map.of(70L, EIGHT.plusMillis(100), 71L, EIGHT.plusMillis(50));
        var deaf = Map.of(70L, EIGHT.plusMillis(300));

        var arrivals = Arrivals.of(told, said, List.of(quick, deaf));

        assertThat(arrivals.missed()).isEqualTo(1);
        assertThat(arrivals.delays().count()).isEqualTo(5);
        assertThat(arrivals.delays().percentile(0.5)).isEqualTo(100);
        assertThat(arrivals.delays().largest()).isEqualTo(300);
    }

    private static String alert(long number, int place, Instant seenAt) {
        return "event:alert\nid:%d\ndata:{\"place\":{\"site\":\"%s\"},\"lastSeenAt\":\"%s\"}\n\n"
                .formatted(number, Ground.site(place).value(), seenAt);
    }

    private static String chunked(String text, int size) {
        var chunks = new StringBuilder();
        for (int at = 0; at < text.length(); at += size) {
            var part = text.substring(at, Math.min(text.length(), at + size));
            chunks.append(Integer.toHexString(part.length()))
                    .append("\r\n")
                    .append(part)
                    .append("\r\n");
        }
        return chunks.toString();
    }
}
