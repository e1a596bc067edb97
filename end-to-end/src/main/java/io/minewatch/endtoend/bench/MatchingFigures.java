package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Report;
import java.util.List;
import java.util.Map;

/** Tells the figures that the run in alert-service wrote down: name, value and unit a line. */
final class MatchingFigures {

    private static final Map<String, String> SAYS = Map.ofEntries(
            Map.entry("world_s", "building the world and its index"),
            Map.entry("world_mb", "memory of polygons, permits and index"),
            Map.entry("sightings_per_s", "sightings a second of one core"),
            Map.entry("sightings_per_s_wall", "the same by the clock, beside whatever else ran"),
            Map.entry("p50_us", "a sighting, median"),
            Map.entry("p99_us", "a sighting, 99th percentile"),
            Map.entry("positions_per_s", "their positions alone"),
            Map.entry("near_border_share", "within two standard errors of a border"),
            Map.entry("several_sites_share", "possibly in more than one site"),
            Map.entry("postgis_per_s", "PostGIS by JDBC: inside, distance, probability by 160 samples"),
            Map.entry("postgis_without_probability_per_s", "PostGIS by JDBC: inside and distance only"),
            Map.entry("ratio_to_postgis_jdbc", "as many times as PostGIS by JDBC, with probability"));

    private final List<String> lines;
    private final int polygons;

    MatchingFigures(List<String> lines, int polygons) {
        this.lines = lines;
        this.polygons = polygons;
    }

    void tell(Report report) {
        report.heading("%d polygons".formatted(polygons));
        lines.stream().map(this::figure).forEach(report::tell);
    }

    private Figure figure(String line) {
        var parts = line.split(" ", 3);
        var name = parts[0];
        var size = name.replaceAll(".*_(\\d+)$", "$1");
        boolean grown = !size.equals(name);
        var base = grown ? name.substring(0, name.length() - size.length() - 1) : name;
        var says = SAYS.getOrDefault(base, base) + (grown ? ", %s polygons".formatted(size) : "");
        var figure = Figure.of(name, Double.parseDouble(parts[1]), parts[2], says);
        return name.equals("sightings_per_s") ? figure.atLeast(100_000) : figure;
    }
}
