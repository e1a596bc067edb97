package io.minewatch.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.area.Area;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class KindsTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
    void whatIsWrittenOfAnAreaInEitherLanguageIsReadAgain(Area.Kind kind) {
        var chinese = Kinds.word(kind.name(), Locale.CHINESE);
        var english = Kinds.word(kind.name(), Locale.ENGLISH);

        assertThat(chinese).isNotEqualTo(english);
        assertThat(Kinds.find(Area.Kind.class, chinese)).contains(kind);
        assertThat(Kinds.find(Area.Kind.class, english)).contains(kind);
    }
}
