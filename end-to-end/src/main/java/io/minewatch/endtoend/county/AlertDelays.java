package io.minewatch.endtoend.county;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Topics;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Rule;
import io.minewatch.endtoend.measure.Spread;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long it took to raise alerts, once they could be raised.
 *
 * <p>A rule wants to see something last: a track of at least some seconds in a banned site, a stay of a minute elsewhere.
 * The end of that window is the capture time of the picture with which the track had lasted, or the beginning of the stay
 * plus the stay; from there on every second is ours.
 */
public final class AlertDelays {

    /** Rules that ask for no stay. */
    private static final Set<Rule> AT_ONCE =
            EnumSet.of(Rule.MACHINE_IN_BANNED_SITE, Rule.REVIVAL, Rule.BANNED_SITE_HAULAGE, Rule.NIGHT_HAULAGE);

    /** {@code stay} and {@code question} of the rules. */
    private static final Duration STAY = Duration.ofSeconds(60);

    private final List<Double> untilRaised = new ArrayList<>();
    private final List<Double> untilHeard = new ArrayList<>();
    private int unheard;

    private AlertDelays() {}

    /** The delays of every alert about machines, as Kafka and the wall's feed saw them. */
    static AlertDelays of(TopicReader topics, Feed feed) {
        var delays = new AlertDelays();
        raised(topics).values().forEach(raised -> delays.add(raised, feed));
        return delays;
    }

    private static Map<String, Raised> raised(TopicReader topics) {
        var first = new HashMap<String, Raised>();
        for (var message : topics.readAll(Topics.ALERTS)) {
            var alert = ContractJson.read(message.value(), Alert.class);
            if (!alert.rule().isAboutCameras()) {
                var raised = new Raised(alert, Instant.ofEpochMilli(message.timestamp()));
                first.merge(alert.id().value(), raised, (a, b) -> a.alert.revision() <= b.alert.revision() ? a : b);
            }
        }
        return first;
    }

    private void add(Raised raised, Feed feed) {
        var end = windowEnd(raised.alert);
        untilRaised.add(seconds(end, raised.at));
        feed.firstHeard(raised.alert.id().value())
                .ifPresentOrElse(heard -> untilHeard.add(seconds(end, heard)), () -> unheard++);
    }

    /** When the first picture was taken with which the rule could hold. */
    static Instant windowEnd(Alert asRaised) {
        return AT_ONCE.contains(asRaised.rule())
                ? asRaised.lastSeenAt()
                : asRaised.firstSeenAt().plus(STAY);
    }

    /** Seconds until Kafka had the alert. */
    public Spread untilRaised() {
        return new Spread(untilRaised);
    }

    /** Seconds until a wall heard of it. */
    public Spread untilHeard() {
        return new Spread(untilHeard);
    }

    /** Alerts that the wall never heard of. */
    public int unheard() {
        return unheard;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /** An alert as it was when it was raised. */
    private record Raised(Alert alert, Instant at) {}
}
