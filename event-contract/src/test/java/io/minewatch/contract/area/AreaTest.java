package io.minewatch.contract.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.Season;
import io.minewatch.contract.Validity;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AreaTest {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-08-01T00:00:00Z");
    private static final Season SPRING = new Season(MonthDay.of(3, 1), MonthDay.of(6, 30));

    @Test
    void aReserveIsForbiddenAtAllTimes() {
        assertThat(area(Area.Kind.NATURE_RESERVE).isForbiddenAt(MAY, COUNTY)).isTrue();
    }

    @Test
    void aTownshipIsNeverForbidden() {
        assertThat(area(Area.Kind.TOWNSHIP).isForbiddenAt(MAY, COUNTY)).isFalse();
    }

    @Test
    void aRiverSectionIsForbiddenInItsPeriodsOnly() {
        var river = area(Area.Kind.RIVER_FORBIDDEN_SECTION, new ForbiddenPeriod(SPRING, null, "spawning"));

        assertThat(river.isForbiddenAt(MAY, COUNTY)).isTrue();
        assertThat(river.isForbiddenAt(AUGUST, COUNTY)).isFalse();
    }

    @Test
    void aSeasonCountsOnlyWhileItsRuleHolds() {
        var river = area(
                Area.Kind.RIVER_FORBIDDEN_SECTION,
                new ForbiddenPeriod(SPRING, Validity.since(AUGUST), null),
                new ForbiddenPeriod(null, new Validity(AUGUST, AUGUST.plusSeconds(60)), "bridge works"));

        assertThat(river.isForbiddenAt(MAY, COUNTY)).isFalse();
        assertThat(river.isForbiddenAt(AUGUST, COUNTY)).isTrue();
        assertThat(river.isForbiddenAt(AUGUST.plusSeconds(60), COUNTY)).isFalse();
        assertThat(river.isForbiddenAt(Instant.parse("2027-05-01T00:00:00Z"), COUNTY))
                .isTrue();
    }

    private static Area area(Area.Kind kind, ForbiddenPeriod... forbidden) {
        return new Area(
                new AreaId("990101-zone-1"), 1, kind, "zone", Map.of(), List.of(), Instant.EPOCH, List.of(forbidden));
    }
}
