package io.minewatch.local.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.Validity;
import io.minewatch.contract.area.Area;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TownshipsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Area ring = area("ring", List.of(square(0, 10), square(4, 6)));
    private final Area core = area("core", List.of(square(4, 6)));

    @Test
    void findsTheTownshipAPointLiesIn() {
        assertThat(Townships.at(new GeoPoint(1, 5), List.of(core, ring), NOW)).isEqualTo(ring.id());
    }

    @Test
    void doesNotTakeAHoleForTheTownship() {
        assertThat(Townships.at(new GeoPoint(5, 5), List.of(ring, core), NOW)).isEqualTo(core.id());
    }

    @Test
    void saysThatNoTownshipHoldsThePoint() {
        assertThatThrownBy(() -> Townships.at(new GeoPoint(50, 5), List.of(ring), NOW))
                .hasMessageContaining("no township");
    }

    private static Area area(String name, List<List<GeoPoint>> rings) {
        var shape = new MultiPolygon(List.of(rings));
        var boundary = new Boundary(shape, new Validity(NOW.minusSeconds(1), null), NOW);
        return new Area(
                new AreaId("990101-township-" + name), 1, Area.Kind.TOWNSHIP, name, Map.of(), List.of(boundary), NOW);
    }

    private static List<GeoPoint> square(double from, double to) {
        return List.of(
                new GeoPoint(from, from),
                new GeoPoint(to, from),
                new GeoPoint(to, to),
                new GeoPoint(from, to),
                new GeoPoint(from, from));
    }
}
