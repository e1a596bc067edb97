package io.minewatch.alert.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.testing.County;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.dispatch.PatrolId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatrolRankingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final AreaId ELSEWHERE = new AreaId("990101-township-elsewhere");

    @Test
    void putsTheOwnTownshipFirst_thenDuty_thenTheNearest() {
        var foreign = patrol("foreign", ELSEWHERE, true, County.point(0, 100));
        var offDuty = patrol("off-duty", County.TOWNSHIP, false, County.point(0, 100));
        var far = patrol("far", County.TOWNSHIP, true, County.point(0, 5000));
        var near = patrol("near", County.TOWNSHIP, true, County.point(0, 900));
        var unknown = patrol("unknown", County.TOWNSHIP, true, null);

        var ranked = rank(List.of(foreign, offDuty, far, unknown, near), Set.of());

        assertThat(ranked).containsExactly(near, far, unknown, offDuty, foreign);
    }

    @Test
    void sendsAFreePatrolBeforeABusyOne() {
        var busy = patrol("busy", County.TOWNSHIP, true, County.point(0, 100));
        var free = patrol("free", County.TOWNSHIP, true, County.point(0, 900));

        assertThat(rank(List.of(busy, free), Set.of(busy.id().value()))).containsExactly(free, busy);
    }

    @Test
    void saysWhy() {
        var patrol = patrol("near", County.TOWNSHIP, true, County.point(0, 900));

        var reasons = PatrolRanking.rank(List.of(patrol), Set.of(), County.TOWNSHIP, County.FOOT, NOW)
                .getFirst()
                .reasons();

        assertThat(reasons)
                .extracting(Coded::code)
                .containsExactly("patrol.own-township", "patrol.on-duty", "patrol.distance");
    }

    private static List<Patrol> rank(List<Patrol> patrols, Set<String> busy) {
        return PatrolRanking.rank(patrols, busy, County.TOWNSHIP, County.FOOT, NOW).stream()
                .map(PatrolRanking.Ranked::patrol)
                .toList();
    }

    private static Patrol patrol(String name, AreaId township, boolean onDuty, @Nullable GeoPoint position) {
        return new Patrol(
                new PatrolId("990101-patrol-" + name),
                1,
                name,
                township,
                List.of(),
                NOW.minusSeconds(3600),
                onDuty ? null : NOW.minusSeconds(60),
                position,
                position == null ? null : NOW.minusSeconds(60));
    }
}
