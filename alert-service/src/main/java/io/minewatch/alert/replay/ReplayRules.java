package io.minewatch.alert.replay;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.matching.Geolocation;
import io.minewatch.alert.matching.MatchingConfig;
import io.minewatch.alert.matching.Track;
import io.minewatch.alert.rule.Judging;
import io.minewatch.alert.rule.RuleConfig;
import io.minewatch.alert.rule.RuleSetting;
import io.minewatch.alert.rule.Severities;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.alert.world.WorldCopy;
import io.minewatch.contract.sighting.Sighting;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;

/**
 * Tries rules on recorded sightings: {@code --rules FILE --from TIME --to TIME}.
 *
 * <p>The database's address comes from {@code MINEWATCH_ALERT_JDBC_URL}, {@code …_USER} and {@code …_PASSWORD}, Kafka's from
 * {@code KAFKA_BOOTSTRAP_SERVERS}, the county and the live rules from the settings of the service. Exit status: 0 it was
 * tried, whatever would have changed; 2 it could not be.
 */
public final class ReplayRules {

    private final MatchingConfig matching;
    private final CountyConfig county;
    private final RuleSetting live;
    private final PrintStream out;

    ReplayRules(MatchingConfig matching, CountyConfig county, RuleSetting live, PrintStream out) {
        this.matching = matching;
        this.county = county;
        this.live = live;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /** Tries the rules, and gives back the exit status. */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            var settings = settings(environment);
            var county = settings.getConfigMapping(CountyConfig.class);
            var options = ReplayOptions.read(arguments, county.timeZone());
            var tried = RuleSetting.read(options.rules());
            var live = RuleSetting.live(settings.getConfigMapping(RuleConfig.class));
            var world = WorldCopy.read(RecordedSightings.require(environment, "KAFKA_BOOTSTRAP_SERVERS"));
            new ReplayRules(settings.getConfigMapping(MatchingConfig.class), county, live, out)
                    .replay(new RecordedSightings(environment), options, tried, world);
            return 0;
        } catch (IllegalArgumentException | SQLException | KafkaException e) {
            err.println("the rules cannot be tried: " + e.getMessage());
            return 2;
        }
    }

    private static SmallRyeConfig settings(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, EnvConfigSource.ORDINAL))
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(MatchingConfig.class)
                .withMapping(CountyConfig.class)
                .withMapping(RuleConfig.class)
                .withValidateUnknown(false)
                .build();
    }

    void replay(RecordedSightings recorded, ReplayOptions options, RuleSetting tried, Snapshot world)
            throws SQLException {
        var places = new TrialPlaces(world, matching.stayRadiusMeters());
        var before = trial(live, places);
        var after = trial(tried, places);
        var taken = new AtomicInteger();
        var leftOut = new AtomicInteger();
        recorded.read(options.from(), options.to(), sighting -> {
            if (isKnown(sighting, world)) {
                taken.incrementAndGet();
                before.take(sighting, world);
                after.take(sighting, world);
            } else {
                leftOut.incrementAndGet();
            }
        });
        var report = new Report(out, county.timeZone());
        report.printSettings(live, tried);
        report.printPeriod(options.from(), options.to());
        report.print(taken.get(), leftOut.get(), before.alerts(), after.alerts());
    }

    private static boolean isKnown(Sighting sighting, Snapshot world) {
        return world.findProbe(sighting.probe()).isPresent();
    }

    private Trial trial(RuleSetting setting, TrialPlaces places) {
        var severities = new Severities(setting);
        var track = new Track(new Geolocation(matching), matching);
        return new Trial(
                new Judging(track, matching, county, setting, severities), severities, places, matching.stayGap());
    }
}
