package io.minewatch.registry.exchange.format.text;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.registry.exchange.format.UnreadableFile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "北坑采石场", "111°04′30″ E", "25°38'", "𠮷野石场"})
    void recognisesUtf8(String text) throws UnreadableFile {
        assertThat(Encoding.of(text.getBytes(UTF_8)).name()).isEqualTo("UTF-8");
    }

    /** “隆” in GBK is the bytes of “¡” in UTF-8; so is every character of these. */
    @ParameterizedTest
    @ValueSource(strings = {"北坑采石场", "名称=隆", "隆隆"})
    void recognisesGbkEvenWhereItPassesForUtf8(String text) throws UnreadableFile {
        assertThat(Encoding.of(text.getBytes(Encoding.GB18030)).name()).isEqualTo("GB18030");
    }

    @Test
    void believesAByteOrderMark() throws UnreadableFile {
        var bytes = "\uFEFF名称".getBytes(UTF_16LE);
        var encoding = Encoding.of(bytes);

        assertThat(encoding.name()).isEqualTo("UTF-16LE");
        assertThat(encoding.beginning(bytes, 100)).isEqualTo("名称");
    }

    @Test
    void refusesWhatEndsInTheMiddleOfACharacter() {
        var bytes = "北坑采石场".getBytes(UTF_8);

        assertThatThrownBy(() -> Encoding.of(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.code()).isEqualTo("text.cut-off"));
    }
}
