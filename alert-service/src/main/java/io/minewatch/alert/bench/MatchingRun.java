package io.minewatch.alert.bench;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.matching.Geolocation;
import io.minewatch.alert.matching.MatchingConfig;
import io.minewatch.alert.matching.Track;
import io.minewatch.alert.rule.Judging;
import io.minewatch.alert.rule.Others;
import io.minewatch.alert.rule.RuleSetting;
import io.minewatch.alert.rule.Severities;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.sighting.Sighting;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Matches made-up sightings in made-up counties of growing size, on one thread, and writes what that took to a file: run by
 * {@code minewatch bench matching}, with the address of a PostGIS in the environment.
 *
 * <p>Arguments: the file, the size that is looked at closely, and all sizes.
 */
public final class MatchingRun {

    private static final int TURNS = 6;
    private static final double TURN_SECONDS = 1;
    /** The made-up permits limit no numbers: nobody else is asked for. */
    private static final Others NOBODY = (site, meanwhile) -> List.of();

    private final Track track;
    private final Judging judging;
    private final Figures figures;

    private MatchingRun(Figures figures) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValue("minewatch.county.adcode", "990101")
                .withMapping(MatchingConfig.class)
                .withMapping(CountyConfig.class)
                .build();
        var knobs = config.getConfigMapping(MatchingConfig.class);
        this.figures = figures;
        this.track = new Track(new Geolocation(knobs), knobs);
        var setting = RuleSetting.defaults();
        this.judging = new Judging(
                track, knobs, config.getConfigMapping(CountyConfig.class), setting, new Severities(setting));
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var run = new MatchingRun(new Figures());
        int closely = Integer.parseInt(arguments[1]);
        for (var size : List.of(arguments).subList(2, arguments.length)) {
            run.measure(Integer.parseInt(size), closely);
        }
        run.figures.write(Path.of(arguments[0]));
    }

    private void measure(int size, int closely) throws SQLException {
        System.err.printf("  matching against %d polygons%n", size);
        var views = new MadeUpViews(size);
        double empty = Stopwatch.usedMegabytes();
        var stopwatch = new Stopwatch();
        var world = MadeUpCounty.world(size, views.probes());
        var suffix = size == closely ? "" : "_" + size;
        figures.add("world_s" + suffix, stopwatch.seconds(), "s");
        figures.add("world_mb" + suffix, Stopwatch.usedMegabytes() - empty, "MB");
        var paces = new Paces(sighting -> judging.judge(sighting, world, NOBODY), views.sightings());
        paces.measure();
        figures.add("sightings_per_s" + suffix, paces.perSecondOfCpu(), "1/s");
        figures.add("p99_us" + suffix, paces.micros(0.99), "us");
        if (size == closely) {
            figures.add("sightings_per_s_wall", paces.perSecond(), "1/s");
            figures.add("p50_us", paces.micros(0.5), "us");
            lookClosely(world, views.sightings(), paces);
        }
    }

    /** What the sightings are like, what each step takes, and what a database makes of the same. */
    private void lookClosely(Snapshot world, List<Sighting> sightings, Paces paces) throws SQLException {
        var shares = Shares.of(sightings, track, world);
        figures.add("near_border_share", shares.nearBorder(), "share");
        figures.add("several_sites_share", shares.severalSites(), "share");
        var positions = new Paces(s -> track.place(s, world.findProbe(s.probe()).orElseThrow()), sightings);
        positions.measure();
        figures.add("positions_per_s", positions.perSecondOfCpu(), "1/s");
        var url = System.getenv("MINEWATCH_BENCH_DATABASE");
        var password = System.getenv("MINEWATCH_BENCH_PASSWORD");
        if (url == null || password == null) {
            return;
        }
        System.err.println("  the same of PostGIS");
        try (var postgis = PostgisQuestion.connect(url, password)) {
            postgis.enter(world);
            compare(postgis, shares.ellipses(), paces);
        }
    }

    /** In turn, so that whatever else runs on the machine holds both up. */
    private void compare(PostgisQuestion postgis, List<Ellipse> ellipses, Paces paces) throws SQLException {
        postgis.perSecondFor(TURN_SECONDS, ellipses, true);
        double ours = 0;
        double theirs = 0;
        double simpler = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            ours += paces.perSecondFor(TURN_SECONDS) / TURNS;
            theirs += postgis.perSecondFor(TURN_SECONDS, ellipses, true) / TURNS;
            simpler += postgis.perSecondFor(TURN_SECONDS, ellipses, false) / TURNS;
        }
        figures.add("postgis_per_s", theirs, "1/s");
        figures.add("postgis_without_probability_per_s", simpler, "1/s");
        figures.add("ratio_to_postgis_jdbc", ours / theirs, "times");
    }
}
