package io.minewatch.alert.world;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.site.Site;
import io.minewatch.geolocation.GroundShape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** The world as it was after some message, never changed again: a sighting is judged against one world throughout. */
public final class Snapshot {

    private final long revision;
    private final Map<ProbeId, Probe> probes;
    private final Map<SiteId, Site> sites;
    private final Map<AreaId, Area> areas;
    private final Map<ProbeId, ProbeStatus> statuses;
    private final GroundIndex<ShapedSite> siteIndex;
    private final GroundIndex<ShapedArea> areaIndex;
    private final GroundIndex<ShapedArea> townshipIndex;

    private Snapshot(
            long revision,
            Map<ProbeId, Probe> probes,
            Map<SiteId, Site> sites,
            Map<AreaId, Area> areas,
            Map<ProbeId, ProbeStatus> statuses,
            GroundIndex<ShapedSite> siteIndex,
            GroundIndex<ShapedArea> areaIndex,
            GroundIndex<ShapedArea> townshipIndex) {
        this.revision = revision;
        this.probes = Map.copyOf(probes);
        this.sites = Map.copyOf(sites);
        this.areas = Map.copyOf(areas);
        this.statuses = Map.copyOf(statuses);
        this.siteIndex = siteIndex;
        this.areaIndex = areaIndex;
        this.townshipIndex = townshipIndex;
    }

    /** A world of these things, its index built. */
    public static Snapshot of(
            long revision,
            Map<ProbeId, Probe> probes,
            Map<SiteId, Site> sites,
            Map<AreaId, Area> areas,
            Map<ProbeId, ProbeStatus> statuses) {
        var siteIndex = new GroundIndex<ShapedSite>();
        for (var site : sites.values()) {
            for (var boundary : site.boundaries()) {
                siteIndex.add(boundary.shape(), new ShapedSite(site, boundary, GroundShape.of(boundary.shape())));
            }
        }
        var areaIndex = new GroundIndex<ShapedArea>();
        var townshipIndex = new GroundIndex<ShapedArea>();
        for (var area : areas.values()) {
            var index = area.kind() == Area.Kind.TOWNSHIP ? townshipIndex : areaIndex;
            for (var boundary : area.boundaries()) {
                index.add(boundary.shape(), new ShapedArea(area, boundary, GroundShape.of(boundary.shape())));
            }
        }
        siteIndex.build();
        areaIndex.build();
        townshipIndex.build();
        return new Snapshot(revision, probes, sites, areas, statuses, siteIndex, areaIndex, townshipIndex);
    }

    /** The same places with other states of probes: these change often, and the index need not be built anew. */
    Snapshot with(Map<ProbeId, ProbeStatus> newStatuses) {
        return new Snapshot(revision, probes, sites, areas, newStatuses, siteIndex, areaIndex, townshipIndex);
    }

    /** Boundaries of sites in force at {@code instant} that come near an envelope of degrees. */
    public List<ShapedSite> listSitesNear(Envelope envelope, Instant instant) {
        var found = new ArrayList<ShapedSite>();
        siteIndex.visit(envelope, site -> {
            if (site.holdsAt(instant)) {
                found.add(site);
            }
        });
        return found;
    }

    /** The same of areas that are no townships. */
    public List<ShapedArea> listAreasNear(Envelope envelope, Instant instant) {
        return listNear(areaIndex, envelope, instant);
    }

    /** The township on whose ground a point lies at {@code instant}. */
    public Optional<Area> findTownshipAt(GeoPoint point, Instant instant) {
        var spot = new Envelope(point.lon(), point.lon(), point.lat(), point.lat());
        return listNear(townshipIndex, spot, instant).stream()
                .filter(township -> township.shape().holds(point))
                .map(ShapedArea::area)
                .findFirst();
    }

    private static List<ShapedArea> listNear(GroundIndex<ShapedArea> index, Envelope envelope, Instant instant) {
        var found = new ArrayList<ShapedArea>();
        index.visit(envelope, area -> {
            if (area.holdsAt(instant)) {
                found.add(area);
            }
        });
        return found;
    }

    public Optional<Probe> findProbe(ProbeId id) {
        return Optional.ofNullable(probes.get(id));
    }

    public Optional<Site> findSite(SiteId id) {
        return Optional.ofNullable(sites.get(id));
    }

    public Optional<Area> findArea(AreaId id) {
        return Optional.ofNullable(areas.get(id));
    }

    public Optional<ProbeStatus> findStatus(ProbeId id) {
        return Optional.ofNullable(statuses.get(id));
    }

    public Collection<Probe> listProbes() {
        return probes.values();
    }

    public Collection<Site> listSites() {
        return sites.values();
    }

    public Collection<Area> listAreas() {
        return areas.values();
    }

    /** Grows with each change of probes, sites or areas. */
    public long revision() {
        return revision;
    }
}
