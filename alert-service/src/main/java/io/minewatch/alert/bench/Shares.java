package io.minewatch.alert.bench;

import io.minewatch.alert.matching.Odds;
import io.minewatch.alert.matching.Track;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.sighting.Sighting;
import java.util.ArrayList;
import java.util.List;

/**
 * How hard the sightings are.
 *
 * @param nearBorder share of those within two standard errors of a border: some site holds 2.3 to 97.7 % of them
 * @param severalSites share of those of which several sites hold more than a hundredth
 */
record Shares(double nearBorder, double severalSites, List<Ellipse> ellipses) {

    private static final double TWO_SIGMA = 0.02275;

    static Shares of(List<Sighting> sightings, Track track, Snapshot world) {
        var ellipses = new ArrayList<Ellipse>();
        int nearBorder = 0;
        int severalSites = 0;
        for (var sighting : sightings) {
            var probe = world.findProbe(sighting.probe()).orElseThrow();
            var stretch = track.place(sighting, probe).stretches().getLast();
            var sites = Odds.of(stretch.ellipse(), world, stretch.until()).sites();
            ellipses.add(stretch.ellipse());
            nearBorder += sites.stream()
                            .anyMatch(near -> near.probability() > TWO_SIGMA && near.probability() < 1 - TWO_SIGMA)
                    ? 1
                    : 0;
            severalSites +=
                    sites.stream().filter(near -> near.probability() > 0.01).count() > 1 ? 1 : 0;
        }
        return new Shares(nearBorder / (double) sightings.size(), severalSites / (double) sightings.size(), ellipses);
    }
}
