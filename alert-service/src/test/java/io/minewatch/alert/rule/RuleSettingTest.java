package io.minewatch.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.SightingBuilder;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.area.Area.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleSettingTest {

    @ParameterizedTest
    @EnumSource(value = Rule.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void saysOfEveryRuleWhatItWeighs(Rule rule) {
        assertThat(RuleSetting.defaults().isOn(rule)).isTrue();
    }

    @Test
    void changesOnlyWhatAFileSays(@TempDir Path folder) throws IOException {
        var file = folder.resolve("rules.properties");
        Files.writeString(file, "across-meters = 12\nNIGHT_HAULAGE = off\n");

        var changed = RuleSetting.read(file);

        assertThat(changed.acrossMeters()).isEqualTo(12);
        assertThat(changed.isOn(Rule.NIGHT_HAULAGE)).isFalse();
        assertThat(changed.stay()).isEqualTo(RuleSetting.defaults().stay());
        assertThat(changed.digest()).isNotEqualTo(RuleSetting.defaults().digest());
    }

    @Test
    void letsTheMoreGeneralRuleSpeakWhereTheSpecificOneIsOff() {
        var sighting = SightingBuilder.aSighting().at(County.IN_THE_OPEN);
        var forest = County.worldWith(County.area(Kind.FOREST_LAND, County.boundary(-40, 10, 40, 60)));

        assertThat(new Court().rules(sighting, forest)).containsExactly(Rule.FOREST_LAND);
        assertThat(new Court("FOREST_LAND", "off").rules(sighting, forest))
                .containsExactly(Rule.DIGGING_OUTSIDE_LICENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "inside-form, 0.8",
        "inside-from, nine",
        "inside-from, 0.05",
        "stay, -PT1M",
        "FOREST_LAND, SEVERE",
        "night-from, 25:00"
    })
    void refusesWhatCannotBe_andNamesIt(String key, String value) {
        var changed = new Properties();
        changed.setProperty(key, value);

        assertThatThrownBy(() -> RuleSetting.of(changed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key.equals("inside-from") && value.equals("0.05") ? "outside-up-to" : key);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> RuleSetting.read(Path.of("no-such-rules.properties")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-rules.properties");
    }
}
