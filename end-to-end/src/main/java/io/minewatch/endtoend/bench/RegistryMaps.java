package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.measure.Spread;
import io.minewatch.endtoend.registry.MadeUpSites;
import io.minewatch.endtoend.registry.RegistryCalls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/** A map that is dragged about: tiles that nobody asked for before, and the same again. */
final class RegistryMaps {

    private static final int TILES_A_ZOOM = 40;
    private static final int FAR = 8;
    private static final int NEAR = 16;
    private static final int PAGES = 100;

    /** One of these stands for the map's first look at the county. */
    private static final int OVERVIEW = 10;

    private final MadeUpSites made;
    private final int sites;
    private final Random random = new Random(2);

    RegistryMaps(MadeUpSites made, int sites) {
        this.made = made;
        this.sites = sites;
    }

    void pan(RegistryCalls calls, Report report) throws InterruptedException {
        var far = new ArrayList<Double>();
        var near = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        long largest = 0;
        for (var tile : tiles()) {
            var answer = calls.get(tile);
            double first = RegistryQuestions.time(() -> calls.get(tile + "?asOf=2026-03-01T00:00:00Z"));
            (zoom(tile) <= OVERVIEW ? far : near).add(first);
            largest = Math.max(largest, answer.body().length);
            var tag = answer.headers().firstValue("ETag").orElse("");
            again.add(RegistryQuestions.time(() -> calls.getUnlessTagged(tile, tag)));
        }
        report.tell(p95("tile_p95_ms", near, "a tile nobody asked for yet, zoom 11 to 16, p95")
                .atMost(100));
        report.tell(p95("tile_overview_p95_ms", far, "the same, zoom 8 to 10, where sites are counted, p95"));
        report.tell(p95("tile_again_p95_ms", again, "a tile that did not change, p95"));
        report.tell(Figure.of("tile_largest_kb", largest / 1024.0, "kB", "the largest tile, compressed"));
        report.tell(p95("items_p95_ms", pages(calls), "OGC API: 100 sites of a rectangle, p95"));
    }

    private List<Double> pages(RegistryCalls calls) throws InterruptedException {
        var times = new ArrayList<Double>();
        for (int i = 0; i < PAGES; i++) {
            var from = made.middle(random.nextInt(sites));
            var path = "/ogc/collections/sites/items?limit=100&bbox=%s,%s,%s,%s"
                    .formatted(from.lon(), from.lat(), from.lon() + 0.05, from.lat() + 0.05);
            times.add(RegistryQuestions.time(() -> calls.get(path)));
        }
        return times;
    }

    private List<String> tiles() {
        var tiles = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int z = FAR; z <= NEAR; z++) {
            for (int i = 0; i < TILES_A_ZOOM; i++) {
                var middle = made.middle(random.nextInt(sites));
                double sine = Math.sin(Math.toRadians(middle.lat()));
                double row = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
                var tile = "/api/v1/tiles/sites/%d/%d/%d"
                        .formatted(z, (int) ((middle.lon() + 180) / 360 * (1 << z)), (int) (row * (1 << z)));
                if (seen.add(tile)) {
                    tiles.add(tile);
                }
            }
        }
        return tiles;
    }

    private static int zoom(String tile) {
        return Integer.parseInt(tile.split("/", -1)[5]);
    }

    private static Figure p95(String name, List<Double> millis, String says) {
        return Figure.of(name, new Spread(millis).percentile(0.95), "ms", says);
    }
}
