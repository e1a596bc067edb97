package io.minewatch.alert.silence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which other services are watched, and when a part of the house counts as standing still. */
@ConfigMapping(prefix = "minewatch.watch")
public interface WatchConfig {

    /** Services that are there when their consumer group of that name has members on Kafka. */
    Optional<List<String>> groups();

    /** Services that are asked how they do, by name: where they tell, for instance {@code http://127.0.0.1:8082/q/health/live}. */
    Map<String, URI> health();

    /** What does not move for this long while something waits, or is not heard of, stands still. */
    @WithDefault("PT60S")
    Duration standstillAfter();

    /** How often is looked. */
    @WithDefault("5s")
    String every();
}
