package io.minewatch.alert.matching;

import static io.minewatch.alert.testing.County.boundary;
import static io.minewatch.alert.testing.County.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.alert.testing.County;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OddsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final double EXACT = 2e-6;

    private static Ellipse at(double east, double north) {
        return new Ellipse(point(east, north), 4, 2, 30);
    }

    private static Site site(String name, SiteState.Kind kind, Boundary... boundaries) {
        var site = County.site(new SiteId("990101-site-" + name), kind, boundaries[0], List.of());
        return new Site(
                site.id(),
                1,
                name,
                Map.of(),
                site.township(),
                List.of(boundaries),
                site.states(),
                List.of(),
                List.of(),
                County.LONG_AGO);
    }

    private static Site licensed(String name, double west, double south, double east, double north) {
        return site(name, SiteState.Kind.LICENSED, boundary(west, south, east, north));
    }

    private static Site banned(String name, double west, double south, double east, double north) {
        return site(name, SiteState.Kind.BANNED, boundary(west, south, east, north));
    }

    private static boolean isBanned(Site site) {
        return site.states().getFirst().kind() == SiteState.Kind.BANNED;
    }

    private static double licensedButNotBanned(Odds odds) {
        return odds.inAny(s -> !isBanned(s), OddsTest::isBanned);
    }

    @Test
    void tellsOfEachSiteNear_theNearestFirst_withTheDistanceToItsBorder() {
        var world = County.worldOf(
                banned("here", 0, 0, 40, 40), licensed("beside", 50, 0, 90, 40), licensed("far", 500, 0, 540, 40));

        var odds = Odds.of(at(35, 20), world, NOW);

        assertThat(odds.sites()).extracting(near -> near.ground().name()).containsExactly("here", "beside");
        assertThat(odds.sites())
                .extracting(Near::metersToBorder)
                .satisfiesExactly(
                        inside -> assertThat(inside).isCloseTo(-5, within(0.001)),
                        outside -> assertThat(outside).isCloseTo(15, within(0.001)));
        assertThat(odds.findNearest(s -> !isBanned(s)).orElseThrow().ground().name())
                .isEqualTo("beside");
        assertThat(odds.findLikeliest(s -> true).orElseThrow().ground().name()).isEqualTo("here");
    }

    @Test
    void isSureOnTheCommonBorderOfTwoLicensedSites() {
        var world = County.worldOf(licensed("west", 0, 0, 40, 40), licensed("east", 40, 0, 80, 40));

        var odds = Odds.of(at(40, 20), world, NOW);

        assertThat(odds.sites())
                .allSatisfy(near -> assertThat(near.probability()).isCloseTo(0.5, within(EXACT)));
        assertThat(odds.inAny(s -> true)).isCloseTo(1, within(EXACT));
    }

    @Test
    void countsGroundOfTwoSitesOnce() {
        var random = new Random(3);
        for (int i = 0; i < 100; i++) {
            double shift = 30 * random.nextDouble();
            var world = County.worldOf(
                    licensed("one", 0, 0, 40, 40),
                    licensed("other", shift, 0, 60, 40),
                    licensed("third", 10, 5, 20, 50));
            var together = County.worldOf(licensed("together", 0, 0, 60, 40), licensed("rest", 10, 40, 20, 50));
            var where = at(70 * random.nextDouble() - 5, 50 * random.nextDouble());

            var whole = Odds.of(where, together, NOW);

            assertThat(Odds.of(where, world, NOW).inAny(s -> true))
                    .as("%s", i)
                    .isCloseTo(
                            whole.sites().stream()
                                    .mapToDouble(Near::probability)
                                    .sum(),
                            within(EXACT));
        }
    }

    @Test
    void aBanTakesItsGroundFromALicence() {
        var world = County.worldOf(licensed("licensed", 0, 0, 80, 40), banned("banned", 40, 0, 80, 40));
        var rest = County.worldOf(licensed("rest", 0, 0, 40, 40));

        for (double east : new double[] {30, 38, 40, 43, 60}) {
            var odds = Odds.of(at(east, 20), world, NOW);
            assertThat(licensedButNotBanned(odds))
                    .isCloseTo(Odds.of(at(east, 20), rest, NOW).inAny(s -> true), within(EXACT));
            assertThat(odds.inAny(OddsTest::isBanned) + licensedButNotBanned(odds))
                    .isCloseTo(1, within(EXACT));
        }
    }

    @Test
    void knowsAHole_andWhatLiesInIt() {
        var shell =
                County.boundary(0, 0, 80, 80).shape().coordinates().getFirst().getFirst();
        var hole =
                County.boundary(30, 30, 50, 50).shape().coordinates().getFirst().getFirst();
        var ring = new Boundary(
                new MultiPolygon(List.of(List.of(shell, hole))), Validity.since(County.LONG_AGO), County.LONG_AGO);
        var world = County.worldOf(site("ring", SiteState.Kind.LICENSED, ring), licensed("filling", 30, 30, 50, 50));

        var inHole = Odds.of(at(40, 40), world, NOW);
        var onEdge = Odds.of(at(30, 40), world, NOW);

        assertThat(inHole.findLikeliest(s -> true).orElseThrow().ground().name())
                .isEqualTo("filling");
        assertThat(inHole.findNearest(s -> s.name().equals("ring"))
                        .orElseThrow()
                        .metersToBorder())
                .isCloseTo(10, within(0.001));
        assertThat(onEdge.inAny(s -> true)).isCloseTo(1, within(EXACT));
    }

    @Test
    void goesByTheBoundaryInForceThen_theLastRecordedIfSeveralAre() {
        var before = boundary(0, 0, 40, 40);
        var corrected = new Boundary(boundary(100, 0, 140, 40).shape(), Validity.since(NOW), NOW.plusSeconds(1));
        var world = County.worldOf(site("moved", SiteState.Kind.BANNED, before, corrected));

        assertThat(Odds.of(at(20, 20), world, NOW.minusSeconds(1)).inAny(s -> true))
                .isCloseTo(1, within(EXACT));
        assertThat(Odds.of(at(20, 20), world, NOW).inAny(s -> true)).isZero();
        assertThat(Odds.of(at(120, 20), world, NOW).inAny(s -> true)).isCloseTo(1, within(EXACT));
    }

    @Test
    void ofSitesThatSurelyHoldIt_theSmallerIsTheLikeliest_andOfTheSameGroundTheLaterId() {
        var nested = County.worldOf(banned("around", -100, -100, 140, 140), banned("within", 0, 0, 40, 40));
        var twice = County.worldOf(banned("a", 0, 0, 40, 40), banned("b", 0, 0, 40, 40));

        assertThat(Odds.of(new Ellipse(point(20, 20), 1, 1, 0), nested, NOW).findLikeliest(s -> true))
                .hasValueSatisfying(near -> assertThat(near.ground().name()).isEqualTo("within"));
        assertThat(Odds.of(at(20, 20), twice, NOW).findLikeliest(s -> true))
                .hasValueSatisfying(near -> assertThat(near.ground().name()).isEqualTo("b"));
    }

    @Test
    void tellsOfProtectedAreasToo_butNotOfTownships() {
        var forest = new Area(
                new AreaId("990101-forest-1"),
                1,
                Area.Kind.FOREST_LAND,
                "Forest",
                Map.of(),
                List.of(boundary(0, 0, 40, 40)),
                County.LONG_AGO);
        var world = Snapshot.of(
                1,
                Map.of(),
                Map.of(),
                Stream.of(forest, County.township()).collect(Collectors.toMap(Area::id, a -> a)),
                Map.of());

        var odds = Odds.of(at(40, 20), world, NOW);

        assertThat(odds.areas()).extracting(near -> near.ground().name()).containsExactly("Forest");
        assertThat(odds.inAnyArea(a -> a.kind().isProtected())).isCloseTo(0.5, within(EXACT));
        assertThat(odds.areas().getFirst().metersToBorder()).isCloseTo(0, within(0.001));
        assertThat(odds.findLikeliestArea(a -> a.kind() == Area.Kind.TOWNSHIP)).isEmpty();
        assertThat(world.findTownshipAt(new GeoPoint(110.951, 25.951), NOW)).contains(County.township());
    }
}
