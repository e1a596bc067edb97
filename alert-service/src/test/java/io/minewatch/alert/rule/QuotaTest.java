package io.minewatch.alert.rule;

import static io.minewatch.alert.testing.PermitBuilder.aPermit;
import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.matching.Spot;
import io.minewatch.alert.rule.Others.Presence;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.SightingBuilder;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.sighting.TrackId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** More machines at once than the permit allows. */
class QuotaTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final ProbeId OTHER_PROBE = new ProbeId("990101-probe-002");
    private static final Snapshot ONE_ALLOWED =
            County.worldOf(aPermit().machines(1).site());

    private final Court court = new Court();

    @Test
    void countsTwoThatOneProbeShowsAtOnce() {
        var hit = court.hit(digging(), ONE_ALLOWED, another(County.PROBE, "second", 28, 62, 0));

        assertThat(hit.rule()).isEqualTo(Rule.BEYOND_QUOTA);
        assertThat(hit.reason().parameters()).containsEntry("seen", "2").containsEntry("quota", "1");
    }

    @Test
    void leavesAsManyAloneAsThePermitAllows() {
        var world = County.worldOf(aPermit().machines(2).site());

        assertThat(court.rules(digging(), world, another(County.PROBE, "second", 28, 62, 0)))
                .isEmpty();
    }

    @Test
    void countsATrackThatBrokeOnce() {
        assertThat(court.rules(digging(), ONE_ALLOWED, another(County.PROBE, "rest", 28, 60, 30)))
                .isEmpty();
    }

    @Test
    void countsWhatTwoProbesShowOnce_unlessItStandsClearlyApart() {
        assertThat(court.rules(digging(), ONE_ALLOWED, another(OTHER_PROBE, "same", 30, 64, 0)))
                .isEmpty();
        assertThat(court.rules(digging(), ONE_ALLOWED, another(OTHER_PROBE, "far", 80, 120, 0)))
                .containsExactly(Rule.BEYOND_QUOTA);
    }

    @Test
    void countsNeitherLorriesNorVesselsAgainstTheQuotaOfMachines() {
        var lorry = new Presence(track("lorry"), County.PROBE, MachineClass.TRUCK, spot(30, 60, 0));

        assertThat(court.rules(digging(), ONE_ALLOWED, lorry)).isEmpty();
    }

    private static SightingBuilder digging() {
        return aSighting().at(County.IN_LICENSED).from(NOW);
    }

    private static Presence another(ProbeId probe, String track, double east, double north, long secondsLater) {
        return new Presence(track(track), probe, MachineClass.LOADER, spot(east, north, secondsLater));
    }

    private static Spot spot(double east, double north, long secondsLater) {
        var begin = NOW.plusSeconds(secondsLater);
        return new Spot(new Ellipse(County.point(east, north), 3, 2, 0), begin, begin.plusSeconds(20));
    }

    private static TrackId track(String name) {
        return new TrackId(NameIds.of("990101", "track", name));
    }
}
