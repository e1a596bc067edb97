package io.minewatch.alert.replay;

import static io.minewatch.alert.testing.PermitBuilder.aPermit;
import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.matching.Geolocation;
import io.minewatch.alert.matching.Knobs;
import io.minewatch.alert.matching.Track;
import io.minewatch.alert.rule.Judging;
import io.minewatch.alert.rule.RuleSetting;
import io.minewatch.alert.rule.Severities;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    /** Sixteen metres before a site in which it might dig. */
    private static final Snapshot WORLD = County.worldOf(aPermit().site(County.boundary(-40, 66, 40, 100)));

    @TempDir
    Path folder;

    @Test
    void raisesOneAlertForAStayOverSeveralSightings_andAnotherAfterHoursOfQuiet() {
        var trial = trial(RuleSetting.defaults());

        List.of(digging(0, 28), digging(30, 28), digging(60, 28), digging(9 * 3600, 90))
                .forEach(sighting -> trial.take(sighting, WORLD));

        assertThat(trial.alerts())
                .extracting(TrialAlert::rule)
                .containsOnly(Rule.ACROSS_BOUNDARY)
                .hasSize(2);
        assertThat(trial.alerts().getFirst().firstSeenAt()).isEqualTo(NOW);
    }

    @Test
    void raisesNothingForWhatDoesNotLast() {
        var trial = trial(RuleSetting.defaults());

        trial.take(digging(0, 28), WORLD);

        assertThat(trial.alerts()).isEmpty();
    }

    @Test
    void saysWhatANarrowerRuleWouldHaveChanged_byRuleAndPlace() throws IOException {
        var report = compare("across-meters = 10\n");

        assertThat(report)
                .contains("across-meters              30 > 10")
                .contains("alerts    1 by the live rules, 1 by the rules tried")
                .containsPattern("DIGGING_OUTSIDE_LICENCE +1 +0 +0")
                .containsPattern("ACROSS_BOUNDARY +0 +1 +0")
                .contains("ACROSS_BOUNDARY, 990101-site-licensed: 1 > 0")
                .contains(
                        "live  2026-03-01 16:00:00 to 2026-03-01 16:01:30, MEDIUM, EXCAVATOR: verdict.across-boundary")
                .contains("DIGGING_OUTSIDE_LICENCE, off site, ");
    }

    @Test
    void saysWhichAlertsWouldHaveWeighedOtherwise() throws IOException {
        assertThat(compare("ACROSS_BOUNDARY = HIGH\n")).containsPattern("ACROSS_BOUNDARY +0 +0 +1");
    }

    @Test
    void saysWhenARuleThatIsSwitchedOffLeavesTheMoreGeneralOne() throws IOException {
        assertThat(compare("ACROSS_BOUNDARY = off\nDIGGING_OUTSIDE_LICENCE = off\n"))
                .contains("alerts    1 by the live rules, 0 by the rules tried");
    }

    @Test
    void saysWhenNothingWouldHaveChanged() throws IOException {
        assertThat(compare("")).contains("the rules tried are the live ones").contains("nothing would have changed");
    }

    @Test
    void weighsTheThirdEpisodeMore() {
        var trial = trial(RuleSetting.defaults());

        IntStream.range(0, 3).forEach(day -> trial.take(digging(day * 86_400L, 90), WORLD));

        assertThat(trial.alerts())
                .extracting(TrialAlert::severity)
                .containsExactly(Severity.MEDIUM, Severity.MEDIUM, Severity.HIGH);
    }

    private String compare(String changes) throws IOException {
        var file = folder.resolve("rules.properties");
        Files.writeString(file, changes);
        var tried = RuleSetting.read(file);
        var places = new TrialPlaces(WORLD, 40);
        var before = trial(RuleSetting.defaults(), places);
        var after = trial(tried, places);
        before.take(digging(0, 90), WORLD);
        after.take(digging(0, 90), WORLD);
        var bytes = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(bytes, true, StandardCharsets.UTF_8), ZoneId.of("Asia/Shanghai"));
        report.printSettings(RuleSetting.defaults(), tried);
        report.print(1, 0, before.alerts(), after.alerts());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Trial trial(RuleSetting setting) {
        return trial(setting, new TrialPlaces(WORLD, 40));
    }

    private static Trial trial(RuleSetting setting, TrialPlaces places) {
        var knobs = Knobs.defaults();
        var severities = new Severities(setting);
        var track = new Track(new Geolocation(knobs), knobs);
        return new Trial(
                new Judging(track, knobs, Knobs.county(), setting, severities),
                severities,
                places,
                Duration.ofSeconds(30));
    }

    private static Sighting digging(long after, long seconds) {
        return aSighting()
                .at(new Offset(0, 50))
                .from(NOW.plusSeconds(after))
                .lasting(Duration.ofSeconds(seconds))
                .build();
    }
}
