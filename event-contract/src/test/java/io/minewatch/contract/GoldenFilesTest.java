package io.minewatch.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.dispatch.Dispatch;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.ledger.SignedRoot;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.sighting.EvidenceFacts;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event ever published is still read, and written as it was. */
class GoldenFilesTest {

    private static final Map<String, Class<?>> EVENTS = Map.ofEntries(
            entry("probe.v1.json", Probe.class),
            entry("probe-masked.v1.json", Probe.class),
            entry("site.v1.json", Site.class),
            entry("site-river-sand.v1.json", Site.class),
            entry("area.v1.json", Area.class),
            entry("area-river-section.v1.json", Area.class),
            entry("frame-facts.v1.json", FrameFacts.class),
            entry("probe-status.v1.json", ProbeStatus.class),
            entry("probe-status-covered.v1.json", ProbeStatus.class),
            entry("sighting.v1.json", Sighting.class),
            entry("sighting-working.v1.json", Sighting.class),
            entry("evidence-facts.v1.json", EvidenceFacts.class),
            entry("alert.v1.json", Alert.class),
            entry("alert-off-site.v1.json", Alert.class),
            entry("alert-forest-land.v1.json", Alert.class),
            entry("dispatch.v1.json", Dispatch.class),
            entry("ledger-root.v1.json", SignedRoot.class));

    static Stream<String> names() {
        return EVENTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsAndWritesTheFirstPublishedForm(String name) throws IOException {
        var golden = golden(name);

        var event = ContractJson.read(ContractJson.write(golden), eventOf(name));

        assertThat(ContractJson.mapper().readTree(ContractJson.write(event))).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("names")
    void passesOverAFieldThatALaterVersionAdds(String name) throws IOException {
        var later = ((ObjectNode) golden(name)).put("addedLater", "whatever");

        assertThat(ContractJson.read(ContractJson.write(later), eventOf(name)))
                .isEqualTo(ContractJson.read(ContractJson.write(golden(name)), eventOf(name)));
    }

    @Test
    void readsASightingThatWasToldBeforeActivitiesWere() throws IOException {
        var sighting = ContractJson.read(ContractJson.write(golden("sighting.v1.json")), Sighting.class);

        assertThat(sighting.activity()).isNull();
        assertThat(sighting.conditions()).isEmpty();
    }

    @Test
    void readsAStatusThatWasToldBeforeConcernsWere() throws IOException {
        var status = ContractJson.read(ContractJson.write(golden("probe-status.v1.json")), ProbeStatus.class);

        assertThat(status.also()).isEmpty();
        assertThat(status.previous()).isNull();
    }

    @Test
    void readsAStateThatALaterVersionAdds() throws IOException {
        var later = ((ObjectNode) golden("probe-status-covered.v1.json")).put("state", "STOLEN");

        assertThat(ContractJson.read(ContractJson.write(later), ProbeStatus.class)
                        .state())
                .isEqualTo(ProbeStatus.State.UNKNOWN);
    }

    @Test
    void readsAProbeThatWasToldBeforeMasksWere() throws IOException {
        var probe = ContractJson.read(ContractJson.write(golden("probe.v1.json")), Probe.class);

        assertThat(probe.presets().getFirst().masks()).isEmpty();
    }

    @Test
    void readsAPermitThatWasToldBeforeHoursAndSeasonsWere() throws IOException {
        var permit = ContractJson.read(ContractJson.write(golden("site.v1.json")), Site.class)
                .permits()
                .getFirst();

        assertThat(permit.hours()).isEmpty();
        assertThat(permit.closedSeasons()).isEmpty();
        assertThat(permit.bans()).isEmpty();
        assertThat(permit.renewalAppliedAt()).isNull();
    }

    @Test
    void readsAKindOfAreaThatALaterVersionAdds() throws IOException {
        var later = ((ObjectNode) golden("area.v1.json")).put("kind", "HERITAGE_SITE");

        assertThat(ContractJson.read(ContractJson.write(later), Area.class).kind())
                .isEqualTo(Area.Kind.UNKNOWN);
    }

    @Test
    void noGoldenFileIsForgotten() throws Exception {
        var folder = Path.of(getClass().getResource("/golden").toURI());
        try (var files = Files.list(folder)) {
            assertThat(new TreeSet<>(files.map(f -> f.getFileName().toString()).toList()))
                    .isEqualTo(new TreeSet<>(EVENTS.keySet()));
        }
    }

    @Test
    void saysWhereARecordIsBroken() {
        assertThatThrownBy(() -> ContractJson.read("{\"id\":\"nonsense\"}".getBytes(), Probe.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Probe")
                .hasMessageContaining("six-digit adcode");
    }

    private static Class<?> eventOf(String name) {
        return Objects.requireNonNull(EVENTS.get(name), name);
    }

    private static JsonNode golden(String name) throws IOException {
        try (var in = GoldenFilesTest.class.getResourceAsStream("/golden/" + name)) {
            return ContractJson.mapper().readTree(in);
        }
    }
}
