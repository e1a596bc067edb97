package io.minewatch.simulator.seed;

import io.minewatch.simulator.api.ApiClient;
import io.minewatch.simulator.county.County;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;

/** Enters a county: areas, sites with permits and closures, probes, patrols, in the order in which they need one another. */
public final class Seed {

    private static final System.Logger LOG = System.getLogger(Seed.class.getName());

    private final AreaEntries areas;
    private final SiteEntries sites;
    private final ProbeEntries probes;
    private final PatrolEntries patrols;

    /**
     * A seed.
     *
     * @param registry site-registry's REST
     * @param alerts alert-service's REST
     * @param addressOf the address of a stream by its path
     * @param now the day from which the plan counts
     */
    public Seed(ApiClient registry, ApiClient alerts, Function<String, URI> addressOf, Instant now) {
        var days = new Days(now);
        areas = new AreaEntries(registry.as("clerk"), days);
        sites = new SiteEntries(registry.as("clerk"), registry.as("supervisor"), days);
        probes = new ProbeEntries(registry.as("admin"), addressOf, days);
        patrols = new PatrolEntries(alerts.as("admin"), days);
    }

    /** Enters what is not there yet; waits for services that are away. */
    public void enter(County county) throws InterruptedException {
        for (var area : county.areas()) {
            areas.enter(area);
        }
        for (var site : county.sites()) {
            sites.enter(site);
        }
        for (var post : county.posts()) {
            probes.enter(post);
        }
        LOG.log(
                System.Logger.Level.INFO,
                "county entered: areas={0} sites={1} probes={2}",
                county.areas().size(),
                county.sites().size(),
                county.posts().size());
        for (var township : county.townships()) {
            patrols.enter(township);
        }
        LOG.log(
                System.Logger.Level.INFO,
                "patrols on duty: {0}",
                county.townships().size());
    }
}
