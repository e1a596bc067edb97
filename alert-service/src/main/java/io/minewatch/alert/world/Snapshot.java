package io.minewatch.alert.world;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.Boundary;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.site.Site;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** The world as it was after some message, never changed again: a sighting is judged against one world throughout. */
public final class Snapshot {

    private final long revision;
    private final Map<ProbeId, Probe> probes;
    private final Map<SiteId, Site> sites;
    private final Map<AreaId, Area> areas;
    private final Map<ProbeId, ProbeStatus> statuses;
    private final STRtree siteIndex;
    private final STRtree townshipIndex;

    private Snapshot(
            long revision,
            Map<ProbeId, Probe> probes,
            Map<SiteId, Site> sites,
            Map<AreaId, Area> areas,
            Map<ProbeId, ProbeStatus> statuses,
            STRtree siteIndex,
            STRtree townshipIndex) {
        this.revision = revision;
        this.probes = Map.copyOf(probes);
        this.sites = Map.copyOf(sites);
        this.areas = Map.copyOf(areas);
        this.statuses = Map.copyOf(statuses);
        this.siteIndex = siteIndex;
        this.townshipIndex = townshipIndex;
    }

    /** A world of these things, its index built. */
    public static Snapshot of(
            long revision,
            Map<ProbeId, Probe> probes,
            Map<SiteId, Site> sites,
            Map<AreaId, Area> areas,
            Map<ProbeId, ProbeStatus> statuses) {
        var snapshot = new Snapshot(revision, probes, sites, areas, statuses, new STRtree(), new STRtree());
        snapshot.sites
                .values()
                .forEach(site -> site.boundaries().forEach(boundary -> {
                    var shape = Shapes.of(boundary.shape());
                    var shaped = new ShapedSite(site, boundary.valid(), PreparedGeometryFactory.prepare(shape));
                    snapshot.siteIndex.insert(shape.getEnvelopeInternal(), shaped);
                }));
        snapshot.areas.values().stream()
                .filter(area -> area.kind() == Area.Kind.TOWNSHIP)
                .forEach(area -> area.boundaries().forEach(boundary -> {
                    var shape = Shapes.of(boundary.shape());
                    snapshot.townshipIndex.insert(
                            shape.getEnvelopeInternal(),
                            new ShapedTownship(area, boundary, PreparedGeometryFactory.prepare(shape)));
                }));
        snapshot.siteIndex.build();
        snapshot.townshipIndex.build();
        return snapshot;
    }

    /** The same places with other states of probes: these change often, and the index need not be built anew. */
    Snapshot with(Map<ProbeId, ProbeStatus> newStatuses) {
        return new Snapshot(revision, probes, sites, areas, newStatuses, siteIndex, townshipIndex);
    }

    /** Boundaries in force at {@code instant} that come near an envelope of degrees. */
    @SuppressWarnings("unchecked")
    public List<ShapedSite> listSitesNear(Envelope envelope, Instant instant) {
        return ((List<ShapedSite>) siteIndex.query(envelope))
                .stream().filter(s -> s.valid().holdsAt(instant)).toList();
    }

    /** The township on whose ground a point lies at {@code instant}. */
    @SuppressWarnings("unchecked")
    public Optional<Area> findTownshipAt(GeoPoint point, Instant instant) {
        Geometry spot = Shapes.of(point);
        return ((List<ShapedTownship>) townshipIndex.query(spot.getEnvelopeInternal()))
                .stream()
                        .filter(t -> t.boundary().valid().holdsAt(instant)
                                && t.shape().intersects(spot))
                        .map(ShapedTownship::area)
                        .findFirst();
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

    private record ShapedTownship(Area area, Boundary boundary, PreparedGeometry shape) {}
}
