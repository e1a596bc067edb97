package io.minewatch.alert.bench;

import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.PermitId;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Many sites, a protected area for every fifty of them, and cameras: a third banned, the rest licensed, a few no more. */
final class MadeUpCounty {

    static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    static final AreaId TOWNSHIP = new AreaId("990101-township-bench");

    private static final int SITES_OF_AN_AREA = 50;

    private MadeUpCounty() {}

    static Snapshot world(int count, Map<ProbeId, Probe> probes) {
        var shapes = new MadeUpShapes(count);
        var sites = new HashMap<SiteId, Site>();
        var areas = new HashMap<AreaId, Area>();
        for (int i = 0; i < count; i++) {
            var site = site(i, shapes.border(i));
            sites.put(site.id(), site);
            if (i % SITES_OF_AN_AREA == 0) {
                var area = forest(i, shapes.middle(i));
                areas.put(area.id(), area);
            }
        }
        return Snapshot.of(1, probes, sites, areas, Map.of());
    }

    static boolean isBanned(int index) {
        return index % 3 == 0;
    }

    private static Site site(int index, List<Offset> border) {
        var id = new SiteId("990101-site-" + index);
        var valid = Validity.since(LONG_AGO);
        var kind = isBanned(index) ? SiteState.Kind.BANNED : SiteState.Kind.LICENSED;
        return new Site(
                id,
                1,
                "Pit " + index,
                Map.of(),
                TOWNSHIP,
                List.of(new Boundary(MadeUpShapes.polygon(border), valid, LONG_AGO)),
                List.of(new SiteState(kind, valid, LONG_AGO)),
                isBanned(index) ? List.of() : List.of(permit(index)),
                List.of(),
                LONG_AGO);
    }

    private static Permit permit(int index) {
        var valid = index % 10 == 4 ? new Validity(LONG_AGO, LONG_AGO.plusSeconds(1000)) : Validity.since(LONG_AGO);
        var id = "990101-permit-" + index;
        return new Permit(new PermitId(id), id, "Somebody", "limestone", null, valid, null, List.of(), null, LONG_AGO);
    }

    private static Area forest(int index, Offset middle) {
        var border = MadeUpShapes.star(middle, 400, 60, new Random(index));
        return new Area(
                new AreaId("990101-forest-" + index),
                1,
                Area.Kind.FOREST_LAND,
                "Forest " + index,
                Map.of(),
                List.of(new Boundary(MadeUpShapes.polygon(border), Validity.since(LONG_AGO), LONG_AGO)),
                LONG_AGO);
    }
}
