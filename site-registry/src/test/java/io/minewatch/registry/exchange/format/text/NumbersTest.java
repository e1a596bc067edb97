package io.minewatch.registry.exchange.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "37501234.5, 37501234.5",
        "３７５０１２３４．５, 37501234.5",
        "-1.5e3, -1500",
        "'　25.9 ', 25.9",
        "−3, -3",
        ".5, 0.5"
    })
    void readsNumbersAsPeopleTypeThem(String text, double number) {
        assertThat(Numbers.decimal(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity", "1e400", "0x10", "1,5", "2B69", "1 2", "1d"})
    void takesNothingElseForANumber(String text) {
        assertThat(Numbers.decimal(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "111°04′30″, 111.075",
        "'111°04''30.0\"E', 111.075",
        "E111°4'30\", 111.075",
        "25°38′24.5″S, -25.640138889",
        "25°61′00″, ",
    })
    void readsDegreesMinutesAndSeconds(String text, @Nullable Double degrees) {
        if (degrees == null) {
            assertThat(Numbers.angle(text)).isEmpty();
        } else {
            assertThat(Numbers.angle(text).orElseThrow()).isCloseTo(degrees, Offset.offset(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-11, 2026-03-11",
        "2026/3/1, 2026-03-01",
        "2026年3月1日, 2026-03-01",
        "2026.03.01, 2026-03-01",
        "20260301, 2026-03-01",
        "2026-03-01 07:30, 2026-03-01T07:30",
        "2026-03-01T07:30:00+08:00, 2026-03-01T07:30:00+08:00",
    })
    void readsDatesAsPeopleWriteThem(String text, String date) {
        assertThat(Dates.find(text)).hasValue(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "11.3.2026", "soon", "2026-03-01 25:00"})
    void takesNothingElseForADate(String text) {
        assertThat(Dates.find(text)).isEmpty();
    }

    @Test
    void readsExcelsDays() {
        assertThat(Dates.ofSerial("46092")).hasValue("2026-03-11");
        assertThat(Dates.ofSerial(46092.3125, false)).hasValue("2026-03-11T07:30");
        assertThat(Dates.ofSerial(0.75, false)).hasValue("18:00");
        assertThat(Dates.ofSerial(44630, true)).hasValue("2026-03-11");
        assertThat(Dates.ofSerial("99999")).isEmpty();
    }
}
