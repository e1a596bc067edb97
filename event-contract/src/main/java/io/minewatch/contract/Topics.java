package io.minewatch.contract;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The topics, and what every service must agree on about them. */
public final class Topics {

    public static final String PROBES = "minewatch.probes.v1";
    public static final String SITES = "minewatch.sites.v1";
    public static final String AREAS = "minewatch.areas.v1";
    public static final String FRAMES = "minewatch.frames.v1";
    public static final String PROBE_STATUS = "minewatch.probe-status.v1";
    public static final String PROBE_HEALTH = "minewatch.probe-health.v1";
    public static final String SIGHTINGS = "minewatch.sightings.v1";
    public static final String EVIDENCE = "minewatch.evidence.v1";
    public static final String ALERTS = "minewatch.alerts.v1";
    public static final String DISPATCHES = "minewatch.dispatches.v1";
    public static final String LEDGER_ROOTS = "minewatch.ledger-roots.v1";

    /** The largest message, in bytes: an evidence picture of a main stream. */
    public static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

    /** Every topic with how it is kept, in the order in which an event travels. */
    public static final List<Topic> ALL = List.of(
            new Topic(PROBES, 12, Keeping.lastOfEachKey()),
            new Topic(SITES, 12, Keeping.lastOfEachKey()),
            new Topic(AREAS, 1, Keeping.lastOfEachKey()),
            new Topic(FRAMES, 12, Keeping.forTime(Duration.ofMinutes(10))),
            new Topic(PROBE_STATUS, 12, Keeping.lastOfEachKey()),
            new Topic(PROBE_HEALTH, 12, Keeping.forTime(Duration.ofDays(365))),
            new Topic(SIGHTINGS, 12, Keeping.forTime(Duration.ofDays(28))),
            new Topic(EVIDENCE, 12, Keeping.forTime(Duration.ofDays(7))),
            new Topic(ALERTS, 6, Keeping.forTime(Duration.ofDays(180))),
            new Topic(DISPATCHES, 6, Keeping.forTime(Duration.ofDays(180))),
            new Topic(LEDGER_ROOTS, 1, Keeping.forTime(Duration.ofDays(3650))),
            deadLetter(PROBES),
            deadLetter(SITES),
            deadLetter(AREAS),
            deadLetter(FRAMES),
            deadLetter(PROBE_STATUS),
            deadLetter(PROBE_HEALTH),
            deadLetter(SIGHTINGS),
            deadLetter(EVIDENCE));

    private Topics() {}

    /** Where a message of {@code topic} goes that nobody can handle. */
    public static String deadLetterOf(String topic) {
        return topic + ".dead";
    }

    private static Topic deadLetter(String topic) {
        return new Topic(deadLetterOf(topic), 1, Keeping.forTime(Duration.ofDays(28)));
    }

    /**
     * A topic as it is created.
     *
     * @param partitions fixed from the first day: re-partitioning a compacted topic breaks the order of its keys
     */
    public record Topic(String name, int partitions, Keeping keeping) {}

    /**
     * How long messages stay.
     *
     * @param compacted whether the last message of each key stays for ever
     * @param time how long messages stay otherwise
     */
    public record Keeping(boolean compacted, @Nullable Duration time) {

        static Keeping lastOfEachKey() {
            return new Keeping(true, null);
        }

        static Keeping forTime(Duration time) {
            return new Keeping(false, time);
        }

        /** The topic's settings as Kafka names them. */
        public Map<String, String> asKafkaConfig() {
            var config = new HashMap<String, String>();
            config.put("max.message.bytes", String.valueOf(MAX_MESSAGE_BYTES));
            if (time == null) {
                config.put("cleanup.policy", "compact");
                // Only closed segments are compacted: left at a week, a replay would read every status of that week.
                config.put("segment.ms", "600000");
                return config;
            }
            config.put("cleanup.policy", "delete");
            config.put("retention.ms", String.valueOf(time.toMillis()));
            // A segment is deleted whole: left at a week, minutes would become days.
            config.put("segment.ms", String.valueOf(Math.max(60_000, time.toMillis() / 10)));
            return config;
        }
    }
}
