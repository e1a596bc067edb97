package io.minewatch.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.rule.RuleSetting;
import io.minewatch.alert.rule.Severities;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Alert.Status;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = BusyNight.DUSK;

    /** Looks at the list once a minute; every four minutes the operator settles what stands first. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inTheBusiestNightAtMostADozenRowsComeUpWithinAnHour_andNothingIsDropped(long seed) {
        var night = BusyNight.alerts(seed);
        var settled = new ArrayList<AlertId>();
        Map<String, Instant> firstSeen = new HashMap<>();

        for (var now = BusyNight.DUSK; now.isBefore(BusyNight.DAWN); now = now.plusSeconds(60)) {
            var raised = asOf(night, now, settled);
            var queue = queue(raised);
            for (var row : queue.rows()) {
                firstSeen.putIfAbsent(row.key().key(), now);
            }
            assertThat(queue.ranks())
                    .hasSize((int) raised.stream().filter(a -> !a.isSettled()).count());
            assertThat(queue.rows().size() + queue.hidden())
                    .isEqualTo(queue.ranks().size());
            if (now.getEpochSecond() / 60 % 4 == 0 && !queue.rows().isEmpty()) {
                settled.add(queue.rows().getFirst().lead());
            }
        }

        assertThat(night.size()).isGreaterThan(300);
        assertThat(mostWithinAnHour(firstSeen)).isLessThanOrEqualTo(Grouping.MOST_NEW_ROWS);
        System.out.printf(
                "busy night %d: %d alerts, %d rows, at most %d new rows within an hour%n",
                seed, night.size(), firstSeen.size(), mostWithinAnHour(firstSeen));
    }

    @Test
    void settlingOneRowLetsNoOtherPopUp() {
        var night = BusyNight.alerts(1);
        var all = queue(night).rows().stream().map(row -> row.key().key()).toList();
        var half = night.stream()
                .map(a -> a.severity() == Severity.HIGH ? BusyNight.with(a, Status.SETTLED, a.severity()) : a)
                .toList();

        assertThat(queue(half).rows()).extracting(row -> row.key().key()).isSubsetOf(all);
    }

    @Test
    void theGravestComesFirst_thenWhatNobodyHasTakenChargeOf_thenTheSurest_thenTheOldest() {
        var low = alert("low", Rule.OUTSIDE_HOURS, 0);
        var old = BusyNight.with(alert("old", Rule.FOREST_LAND, 1), Status.OPEN, Severity.MEDIUM);
        var young = BusyNight.with(alert("young", Rule.FOREST_LAND, 2), Status.OPEN, Severity.MEDIUM);
        var taken = BusyNight.with(alert("taken", Rule.RESERVE, 0), Status.ACKNOWLEDGED, Severity.HIGH);
        var grave = BusyNight.with(alert("grave", Rule.RESERVE, 9), Status.OPEN, Severity.HIGH);

        assertThat(queue(List.of(low, young, old, taken, grave)).ranks().keySet())
                .containsExactly(grave.id(), taken.id(), old.id(), young.id(), low.id());
    }

    @Test
    void whatIsAtOnePlaceIsOneRow_alsoAQuestionAskedBeforeItsAnswer() {
        var question = alert("pit", Rule.CANNOT_TELL, 0);
        var accusation = alert("pit", Rule.MACHINE_IN_BANNED_SITE, 5);
        var another = alert("pit", Rule.BANNED_SITE_HAULAGE, 9);

        assertThat(queue(List.of(question, accusation, another)).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.alerts()).hasSize(3);
                    assertThat(row.key().kind()).isEqualTo(GroupKey.Kind.PLACE);
                });
    }

    @Test
    void whatWasJoinedIsOneRow_throughOthersToo() {
        var one = alert("a", Rule.RESERVE, 0);
        var two = alert("b", Rule.RESERVE, 1);
        var three = alert("c", Rule.RESERVE, 2);
        var links = List.of(AlertLink.joined(one.id(), three.id()), AlertLink.joined(two.id(), three.id()));

        assertThat(Queue.of(List.of(one, two, three), links, ZONE, a -> true).rows())
                .hasSize(1);
        assertThat(queue(List.of(one, two, three)).rows()).hasSize(3);
    }

    @Test
    void tellsOfThoseThatStandForTheirRowsBeforeAllOthers() {
        var queue = queue(List.of(
                alert("pit", Rule.MACHINE_IN_BANNED_SITE, 0),
                alert("pit", Rule.BANNED_SITE_HAULAGE, 1),
                alert("wood", Rule.OUTSIDE_HOURS, 2)));

        assertThat(queue.first(2))
                .containsExactlyElementsOf(
                        queue.rows().stream().map(Queue.Row::lead).toList());
        assertThat(queue.first(3)).hasSize(3);
        assertThat(queue.hidden()).isEqualTo(1);
    }

    private static Queue queue(List<Listed> alerts) {
        return Queue.of(alerts, List.of(), ZONE, a -> true);
    }

    private static List<Listed> asOf(List<Listed> night, Instant now, List<AlertId> settled) {
        return night.stream()
                .filter(a -> !a.raisedAt().isAfter(now))
                .map(a -> BusyNight.with(a, settled.contains(a.id()) ? Status.SETTLED : Status.OPEN, grown(a, now)))
                .toList();
    }

    /** What lasts becomes graver. */
    private static Severity grown(Listed alert, Instant now) {
        boolean lasts = Duration.between(alert.raisedAt(), now).toMinutes() >= 30 && alert.rule() == Rule.FOREST_LAND;
        return lasts ? Severity.HIGH : alert.severity();
    }

    private static long mostWithinAnHour(Map<String, Instant> firstSeen) {
        return firstSeen.values().stream()
                .mapToLong(begin -> firstSeen.values().stream()
                        .filter(at -> !at.isBefore(begin) && at.isBefore(begin.plus(Duration.ofHours(1))))
                        .count())
                .max()
                .orElse(0);
    }

    private static Listed alert(String place, Rule rule, int minute) {
        var severity = new Severities(RuleSetting.defaults()).of(rule, MachineClass.EXCAVATOR);
        return new Listed(
                new AlertId(NameIds.of("990101", "alert", place, rule)),
                rule,
                place,
                false,
                1,
                "township",
                "probe",
                Status.OPEN,
                severity,
                severity,
                0.95,
                NOW.plusSeconds(60L * minute));
    }
}
