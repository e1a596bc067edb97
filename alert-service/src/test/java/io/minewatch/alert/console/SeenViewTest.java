package io.minewatch.alert.console;

import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.sighting.Condition;
import io.minewatch.contract.sighting.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeenViewTest {

    private static final Instant DUSK = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void tellsOfATrackOnce_withWhatItWasLastAboutAndAllThatMadeSeeingHard() {
        var first = seen("a", 0, DUSK, Activity.PASSING, Set.of(Condition.FOG));
        var second = seen("a", 1, DUSK.plusSeconds(60), Activity.WORKING, Set.of(Condition.NIGHT));
        var last = seen("a", 2, DUSK.plusSeconds(120), null, Set.of());

        assertThat(SeenView.ofTracks(List.of(last, first, second)))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.activity()).isEqualTo(Activity.WORKING);
                    assertThat(view.conditions()).containsExactly(Condition.NIGHT, Condition.FOG);
                    assertThat(view.from()).isEqualTo(DUSK);
                    assertThat(view.until()).isEqualTo(last.lastSeenAt());
                });
    }

    @Test
    void tellsOfTheNewestMachineFirst() {
        var early = seen("a", 0, DUSK, Activity.STANDING, Set.of());
        var late = seen("b", 0, DUSK.plusSeconds(600), Activity.WORKING, Set.of());

        assertThat(SeenView.ofTracks(List.of(early, late)))
                .extracting(SeenView::activity)
                .containsExactly(Activity.WORKING, Activity.STANDING);
    }

    private static Sighting seen(
            String track, int sequence, Instant from, @Nullable Activity activity, Set<Condition> conditions) {
        var s = aSighting().onTrack(track, sequence).from(from).build();
        return new Sighting(
                s.id(),
                s.track(),
                s.sequence(),
                s.probe(),
                s.preset(),
                s.machine(),
                s.score(),
                s.firstSeenAt(),
                s.lastSeenAt(),
                s.clockSource(),
                s.clockOffset(),
                s.path(),
                s.frames(),
                s.evidence(),
                s.model(),
                activity,
                conditions);
    }
}
