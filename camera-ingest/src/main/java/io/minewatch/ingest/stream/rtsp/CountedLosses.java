package io.minewatch.ingest.stream.rtsp;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.minewatch.ingest.stream.rtp.Losses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Shows in the metrics which keyframes were lost before anybody could decode them. */
@ApplicationScoped
class CountedLosses implements Losses {

    private final Map<Why, Counter> counters = new EnumMap<>(Why.class);

    CountedLosses(MeterRegistry registry) {
        for (var why : Why.values()) {
            var fate = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
            counters.put(why, registry.counter("minewatch.keyframes", "fate", fate));
        }
    }

    @Override
    public void lost(Why why) {
        Objects.requireNonNull(counters.get(why)).increment();
    }
}
