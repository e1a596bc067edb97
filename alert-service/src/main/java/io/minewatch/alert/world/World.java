package io.minewatch.alert.world;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.site.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The world in memory. One thread changes it; everybody else reads snapshots. */
@ApplicationScoped
public class World {

    private final Map<ProbeId, Probe> probes = new HashMap<>();
    private final Map<SiteId, Site> sites = new HashMap<>();
    private final Map<AreaId, Area> areas = new HashMap<>();
    private final Map<ProbeId, ProbeStatus> statuses = new HashMap<>();
    private final CountDownLatch replayed = new CountDownLatch(1);
    private volatile Snapshot current = Snapshot.of(0, Map.of(), Map.of(), Map.of(), Map.of());
    private boolean placesChanged;
    private boolean statusesChanged;

    /** The world as it is known now. */
    public Snapshot current() {
        return current;
    }

    /** Whether everything that was on the topics at start is in. */
    public boolean isReplayed() {
        return replayed.getCount() == 0;
    }

    /**
     * The world, once it is replayed.
     *
     * @throws NotReplayedException when it is not within a few seconds; ask again
     */
    public Snapshot awaitReplayed() {
        try {
            if (replayed.await(5, TimeUnit.SECONDS)) {
                return current;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new NotReplayedException();
    }

    void put(Probe probe) {
        placesChanged |= probes.merge(probe.id(), probe, (a, b) -> b.revision() >= a.revision() ? b : a) == probe;
    }

    void put(Site site) {
        placesChanged |= sites.merge(site.id(), site, (a, b) -> b.revision() >= a.revision() ? b : a) == site;
    }

    void put(Area area) {
        placesChanged |= areas.merge(area.id(), area, (a, b) -> b.revision() >= a.revision() ? b : a) == area;
    }

    void put(ProbeStatus status) {
        statuses.put(status.probe(), status);
        statusesChanged = true;
    }

    void removeProbe(ProbeId id) {
        placesChanged |= probes.remove(id) != null;
    }

    void removeSite(SiteId id) {
        placesChanged |= sites.remove(id) != null;
    }

    void removeArea(AreaId id) {
        placesChanged |= areas.remove(id) != null;
    }

    void removeStatus(ProbeId id) {
        statusesChanged |= statuses.remove(id) != null;
    }

    /** Lets readers see what was put; says whether places changed. */
    boolean publish() {
        boolean changed = placesChanged;
        if (placesChanged) {
            current = Snapshot.of(current.revision() + 1, probes, sites, areas, statuses);
        } else if (statusesChanged) {
            current = current.with(statuses);
        }
        placesChanged = false;
        statusesChanged = false;
        return changed;
    }

    void markReplayed() {
        replayed.countDown();
    }

    /** Nothing is judged yet: the world is not replayed. */
    public static final class NotReplayedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotReplayedException() {
            super("the world is not replayed yet");
        }
    }
}
