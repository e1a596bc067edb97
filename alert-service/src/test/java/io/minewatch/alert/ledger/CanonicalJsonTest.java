package io.minewatch.alert.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The form of RFC 8785, as far as entries need it. */
class CanonicalJsonTest {

    @Test
    void sortsMembersLeavesOutBlanksAndNulls() {
        var entry = new Entry(
                7,
                "ab",
                "alert-1",
                Instant.parse("2026-03-01T08:00:00Z"),
                Instant.parse("2026-03-01T08:00:00.120Z"),
                new Actor(
                        "https://login", "s-1", "王工", List.of("operator", "auditor"), null, new AreaId("990101-yanhe")),
                new Coded("log.test").with("b", 2).with("a", "x"),
                2,
                "cd",
                new TreeMap<>());

        assertThat(CanonicalJson.write(entry))
                .isEqualTo(
                        "{\"by\":{\"displayName\":\"王工\",\"issuer\":\"https://login\",\"roles\":[\"auditor\",\"operator\"],"
                                + "\"subject\":\"s-1\",\"township\":\"990101-yanhe\"},\"doneAt\":\"2026-03-01T08:00:00Z\",\"facts\":{},"
                                + "\"previous\":\"ab\",\"previousSm3\":\"cd\",\"recordedAt\":\"2026-03-01T08:00:00.120Z\",\"seq\":7,"
                                + "\"subject\":\"alert-1\",\"version\":2,\"what\":{\"code\":\"log.test\",\"parameters\":{\"a\":\"x\",\"b\":\"2\"}}}");
    }

    @Test
    void escapesOnlyWhatMustBeEscaped_inSmallHexadecimal() {
        var text = "\" \\ / \b\t\n\f\r \u000b \u001f \u007f \u2028 € 😀";

        assertThat(CanonicalJson.write(text))
                .isEqualTo("\"\\\" \\\\ / \\b\\t\\n\\f\\r \\u000b \\u001f \u007f \u2028 € 😀\"");
    }

    @Test
    void sortsByUtf16Units() {
        var members = new TreeMap<String, Integer>();
        List.of("€", "\r", "\ufb33", "1", "😀", "\u0080", "ö").forEach(key -> members.put(key, 1));

        assertThat(CanonicalJson.write(members))
                .isEqualTo("{\"\\r\":1,\"1\":1,\"\u0080\":1,\"ö\":1,\"€\":1,\"😀\":1,\"\ufb33\":1}");
    }

    @Test
    void digestsAreThoseOfTheStandards() {
        assertThat(Digests.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Digests.sm3("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }
}
