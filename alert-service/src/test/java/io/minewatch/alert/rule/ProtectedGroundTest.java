package io.minewatch.alert.rule;

import static io.minewatch.alert.testing.PermitBuilder.aPermit;
import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.testing.County;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.Season;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.area.Area.Kind;
import io.minewatch.contract.area.ForbiddenPeriod;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Instant;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

/** Forest land, reserves, forbidden river sections, and spoil roads. */
class ProtectedGroundTest {

    private static final Offset HERE = new Offset(0, 50);
    private static final Boundary AROUND = County.boundary(-40, 30, 40, 100);
    private static final Boundary HALF = County.boundary(-40, 50, 40, 100);
    private static final Instant MARCH = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant MARCH_NIGHT = Instant.parse("2026-03-01T15:00:00Z");

    private final Court court = new Court();

    @Test
    void suspectsADiggerOnForestLand_andSaysWhichAndHowSure() {
        var hit = court.hit(aSighting().at(HERE), County.worldWith(County.area(Kind.FOREST_LAND, AROUND)));

        assertThat(hit.rule()).isEqualTo(Rule.FOREST_LAND);
        assertThat(hit.where()).isEqualTo(new Where.AtSpot());
        assertThat(hit.reason().code()).isEqualTo("verdict.forest-land");
        assertThat(hit.reason().parameters())
                .containsEntry("area", "North wood")
                .containsEntry("meters", "20")
                .containsKey("percent");
    }

    @Test
    void tellsForestryOfTheForest_besideNaturalResourcesOfTheBoundary() {
        var site = aPermit().site(County.boundary(-40, 66, 40, 100));
        var forest = County.area(Kind.FOREST_LAND, County.boundary(-40, 20, 40, 66));

        assertThat(court.rules(aSighting().at(HERE), County.worldWith(forest, site)))
                .containsExactly(Rule.FOREST_LAND, Rule.ACROSS_BOUNDARY);
    }

    @Test
    void leavesADiggerOnForestLandAloneWhereAPermitAllowsIt_butNotInAReserve() {
        var site = aPermit().site(AROUND);

        assertThat(court.rules(aSighting().at(HERE), County.worldWith(County.area(Kind.FOREST_LAND, AROUND), site)))
                .isEmpty();
        assertThat(court.rules(aSighting().at(HERE), County.worldWith(County.area(Kind.NATURE_RESERVE, AROUND), site)))
                .containsExactly(Rule.RESERVE);
    }

    @Test
    void asksOnTheEdgeOfAReserveThatLiesInALicence() {
        var reserve = County.area(Kind.NATURE_RESERVE, HALF);

        var hit = court.hit(
                aSighting().at(HERE), County.worldWith(reserve, aPermit().site(AROUND)));

        assertThat(hit.rule()).isEqualTo(Rule.CANNOT_TELL);
        assertThat(hit.reason().code()).isEqualTo("verdict.unclear.area-border");
    }

    @Test
    void accusesOfDiggingWithoutLicenceOnTheEdgeOfAForest_sinceThatIsCertain() {
        assertThat(court.rules(aSighting().at(HERE), County.worldWith(County.area(Kind.FOREST_LAND, HALF))))
                .containsExactly(Rule.DIGGING_OUTSIDE_LICENCE);
    }

    @Test
    void knowsForbiddenPeriodsOfARiver() {
        var spring = new ForbiddenPeriod(new Season(MonthDay.of(3, 1), MonthDay.of(6, 30)), null, "spawning");
        var summer = new ForbiddenPeriod(new Season(MonthDay.of(3, 2), MonthDay.of(6, 30)), null, "spawning");
        var vessel = aSighting().of(MachineClass.VESSEL).at(HERE).from(MARCH).doing(Activity.STANDING);
        var site = aPermit().vessels(1).site(AROUND);

        assertThat(court.rules(
                        vessel, County.worldWith(County.area(Kind.RIVER_FORBIDDEN_SECTION, AROUND, spring), site)))
                .containsExactly(Rule.RIVER_FORBIDDEN);
        assertThat(court.rules(
                        vessel, County.worldWith(County.area(Kind.RIVER_FORBIDDEN_SECTION, AROUND, summer), site)))
                .isEmpty();
    }

    @Test
    void letsVesselsSailThroughAForbiddenSection() {
        var vessel = aSighting().of(MachineClass.VESSEL).at(HERE).doing(Activity.PASSING);
        var world = County.worldWith(County.area(Kind.RIVER_FORBIDDEN_SECTION, AROUND));

        assertThat(court.rules(vessel, world)).isEmpty();
    }

    @Test
    void suspectsALorryOnASpoilRoadByNight_notByDayNorParkedNorOffIt() {
        var road = County.worldWith(County.area(Kind.SPOIL_ROAD, AROUND));
        var lorry = aSighting().of(MachineClass.TRUCK).at(HERE);

        var hit = court.hit(lorry.from(MARCH_NIGHT), road);
        assertThat(hit.rule()).isEqualTo(Rule.NIGHT_HAULAGE);
        assertThat(hit.reason().parameters()).containsEntry("hours", "22:00-06:00");
        assertThat(court.rules(lorry.from(MARCH), road)).isEmpty();
        assertThat(court.rules(
                        lorry.from(MARCH_NIGHT),
                        County.worldWith(County.area(Kind.SPOIL_ROAD, County.boundary(-40, 60, 40, 100)))))
                .isEmpty();
        assertThat(court.rules(lorry.from(MARCH_NIGHT).doing(Activity.STANDING), road))
                .isEmpty();
    }
}
