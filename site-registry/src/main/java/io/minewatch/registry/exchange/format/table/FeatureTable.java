package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.format.Table;
import io.minewatch.registry.exchange.format.frame.Precision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays features out as a table: their properties, then where they are and in which frame. */
final class FeatureTable {

    private FeatureTable() {}

    static Table of(String frame, List<Feature> features) {
        boolean areas = features.stream()
                .anyMatch(feature -> !feature.isPoint() && !feature.polygons().isEmpty());
        boolean points = !areas && features.stream().anyMatch(Feature::isPoint);
        boolean named =
                features.stream().anyMatch(feature -> !feature.properties().containsKey("name"));
        Set<String> headings = new LinkedHashSet<>();
        if (named) {
            headings.add("name");
        }
        features.forEach(feature -> headings.addAll(feature.properties().keySet()));
        var properties = List.copyOf(headings);
        var precision = Precision.of(frame);
        headings.addAll(place(areas, points, precision));
        var rows = new ArrayList<List<String>>();
        for (var feature : features) {
            var row = new ArrayList<String>();
            for (var key : properties) {
                row.add(feature.properties().getOrDefault(key, key.equals("name") ? feature.name() : ""));
            }
            if (areas || points) {
                row.addAll(place(feature, areas, precision));
                row.add(feature.polygons().isEmpty() ? "" : frame);
            }
            rows.add(row);
        }
        return new Table("minewatch", List.copyOf(headings), rows);
    }

    private static List<String> place(boolean areas, boolean points, Precision precision) {
        if (areas) {
            return List.of("wkt", "crs");
        }
        if (!points) {
            return List.of();
        }
        return precision == Precision.DEGREES ? List.of("lon", "lat", "crs") : List.of("easting", "northing", "crs");
    }

    private static List<String> place(Feature feature, boolean areas, Precision precision) {
        if (areas) {
            return List.of(wkt(feature, precision));
        }
        if (feature.polygons().isEmpty()) {
            return List.of("", "");
        }
        var position = feature.polygons().getFirst().getFirst()[0];
        return List.of(precision.text(position[0]), precision.text(position[1]));
    }

    private static String wkt(Feature feature, Precision precision) {
        if (feature.polygons().isEmpty()) {
            return "";
        }
        if (feature.isPoint()) {
            return "POINT " + ring(feature.polygons().getFirst().getFirst(), precision);
        }
        return feature.polygons().stream()
                .map(polygon ->
                        polygon.stream().map(ring -> ring(ring, precision)).collect(Collectors.joining(",", "(", ")")))
                .collect(Collectors.joining(",", "MULTIPOLYGON (", ")"));
    }

    private static String ring(double[][] ring, Precision precision) {
        var text = new StringBuilder("(");
        for (int i = 0; i < ring.length; i++) {
            text.append(i == 0 ? "" : ",").append(precision.text(ring[i][0]));
            text.append(' ').append(precision.text(ring[i][1]));
        }
        return text.append(')').toString();
    }
}
