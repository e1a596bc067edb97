package io.minewatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.console.LiveFeed.Audience;
import io.minewatch.alert.console.LiveFeed.Happening;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private final LiveFeed feed = new LiveFeed(InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z")));

    @Test
    void tellsWhatHappensAfterAHello() {
        var page = listen(null, audience -> true);

        feed.tell("alert", Map.of(), Audience.CONTROL_ROOM);

        assertThat(names(page)).containsExactly("hello", "alert");
    }

    @Test
    void tellsAPageThatComesBackWhatItMissed() {
        feed.tell("alert", Map.of(), Audience.CONTROL_ROOM);
        var seen = listen(null, audience -> true).getItems().getFirst().id();
        feed.tell("dispatch", Map.of(), Audience.CONTROL_ROOM);

        assertThat(names(listen(seen, audience -> true))).containsExactly("hello", "dispatch");
    }

    @Test
    void tellsAPageToStartAnewWhenTooMuchIsMissing() {
        var seen = listen(null, audience -> true).getItems().getFirst().id();
        for (int i = 0; i < 600; i++) {
            feed.tell("alert", Map.of(), Audience.CONTROL_ROOM);
        }

        assertThat(names(listen(seen, audience -> true))).containsExactly("hello", "reset");
        assertThat(names(listen(1L, audience -> true))).containsExactly("hello", "reset");
    }

    @Test
    void tellsAPatrolOnlyWhatIsForItsTownship() {
        var page = listen(null, audience -> audience.isForTownship(Set.of("yanhe")));

        feed.tell("alert", Map.of(), Audience.CONTROL_ROOM);
        feed.tell("dispatch", Map.of(), new Audience(false, "elsewhere"));
        feed.tell("dispatch", Map.of(), new Audience(false, "yanhe"));

        assertThat(names(page)).containsExactly("hello", "dispatch");
    }

    private AssertSubscriber<Happening> listen(@Nullable Long lastSeen, Predicate<Audience> mayHear) {
        return feed.listen(lastSeen, 1, mayHear).subscribe().withSubscriber(AssertSubscriber.create(1000));
    }

    private static List<String> names(AssertSubscriber<Happening> page) {
        return page.getItems().stream().map(Happening::name).toList();
    }
}
