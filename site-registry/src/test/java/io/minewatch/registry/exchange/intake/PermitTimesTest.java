package io.minewatch.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.Validity;
import io.minewatch.contract.site.ClosedSeason;
import io.minewatch.contract.site.WorkingHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermitTimesTest {

    private static final Validity FEBRUARY =
            new Validity(Instant.parse("2026-01-31T16:00:00Z"), Instant.parse("2026-02-28T16:00:00Z"));

    private final PermitTimes times = new PermitTimes(ZoneId.of("Asia/Shanghai"));

    @Test
    void writesHoursAsPeopleDo() {
        var hours = List.of(
                new WorkingHours(LocalTime.of(7, 0), LocalTime.of(12, 30), null),
                new WorkingHours(LocalTime.of(22, 0), LocalTime.of(2, 0), FEBRUARY));

        assertThat(PermitTimes.join(times.hours(hours))).isEqualTo("07:00-12:30; 22:00-02:00 (2026-02-01~2026-02-28)");
    }

    @Test
    void aReasonDoesNotEndItsEntry() {
        var season = new ClosedSeason(MonthDay.of(4, 1), MonthDay.of(6, 30), "鱼类产卵;汛期", null);

        assertThat(times.seasons(List.of(season))).containsExactly("04-01~06-30 鱼类产卵，汛期");
        assertThat(PermitTimes.split(PermitTimes.join(times.seasons(List.of(season, season)))))
                .hasSize(2);
    }

    @Test
    void anEndWithinADaySaysItsMinute() {
        var noon = new Validity(Instant.parse("2026-06-01T04:00:00Z"), Instant.parse("2026-06-02T10:30:00Z"));

        assertThat(times.rest(noon, "洪水")).isEqualTo("2026-06-01 12:00~2026-06-02 18:30 洪水");
        assertThat(times.readRest("2026-06-01 12:00~2026-06-02 18:30 洪水")).hasValueSatisfying(rest -> {
            assertThat(text(rest, "/valid/from")).isEqualTo("2026-06-01T04:00:00Z");
            assertThat(text(rest, "/valid/until")).isEqualTo("2026-06-02T10:30:00Z");
        });
    }

    @ParameterizedTest
    @CsvSource({"07:00-19:00", "7:00—19:00", "07：00至19：00", "07:00 ~ 19:00"})
    void readsHoursHoweverTheyAreJoined(String cell) {
        assertThat(times.readHours(cell)).hasValueSatisfying(hours -> {
            assertThat(text(hours, "/from")).isEqualTo("07:00");
            assertThat(text(hours, "/until")).isEqualTo("19:00");
            assertThat(hours.has("valid")).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"4月1日至6月30日 汛期", "04-01~06-30 汛期", "4.1—6.30 汛期"})
    void readsSeasonsHoweverDaysAreWritten(String cell) {
        assertThat(times.readSeason(cell)).hasValueSatisfying(season -> {
            assertThat(text(season, "/from")).isEqualTo("--04-01");
            assertThat(text(season, "/until")).isEqualTo("--06-30");
            assertThat(text(season, "/reason")).isEqualTo("汛期");
        });
    }

    @Test
    void aRuleHoldsForTheTimeInItsBrackets() {
        assertThat(times.readSeason("04-01~06-30 汛期（2026-02-01~2026-02-28）")).hasValueSatisfying(season -> {
            assertThat(text(season, "/reason")).isEqualTo("汛期");
            assertThat(text(season, "/valid/from")).isEqualTo(FEBRUARY.from().toString());
            assertThat(text(season, "/valid/until")).isEqualTo("2026-02-28T16:00:00Z");
        });
        assertThat(times.readSeason("04-01~06-30 整改（第二次）"))
                .hasValueSatisfying(
                        season -> assertThat(text(season, "/reason")).isEqualTo("整改（第二次）"));
    }

    @Test
    void aBanMayHaveNoEnd() {
        assertThat(times.readRest("2026-06-01~ 洪水")).hasValueSatisfying(rest -> {
            assertThat(text(rest, "/valid/from")).isEqualTo("2026-05-31T16:00:00Z");
            assertThat(rest.at("/valid/until").isMissingNode()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "白天",
                "2026-06-01",
                "2026-13-01~2026-13-02 洪水",
                "2026-06-01~2026-06-20",
                "洪水",
                "2026-06-01 25:70~ 洪水"
            })
    void saysNothingOfWhatItCannotRead(String cell) {
        assertThat(times.readRest(cell)).isEmpty();
        assertThat(times.readHours(cell)).isEmpty();
        assertThat(times.readSeason(cell)).isEmpty();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asText();
    }
}
