package io.minewatch.registry.ogcapi;

import io.minewatch.registry.change.BadQuery;
import io.minewatch.registry.snapshot.Layer;
import io.minewatch.registry.snapshot.Property;
import io.minewatch.registry.snapshot.Selection;
import io.minewatch.registry.snapshot.When;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a client asks of a collection, or says which parameter is wrong. */
@Singleton
class ItemsReader {

    static final int USUAL = 100;
    static final int MOST = 1_000;

    private static final List<String> OF_ONE = List.of("crs", "datetime", "knownAt");
    private static final List<String> OF_MANY = List.of("bbox", "bbox-crs", "limit", "after");

    private final ReferenceSystems systems;
    private final BoxReader boxes;
    private final InstantSource clock;

    ItemsReader(ReferenceSystems systems, BoxReader boxes, InstantSource clock) {
        this.systems = systems;
        this.boxes = boxes;
        this.clock = clock;
    }

    /** The parameters of a request for one thing. */
    static Parameters ofOne(Map<String, List<String>> given) {
        return new Parameters(given, Set.copyOf(OF_ONE));
    }

    /** The parameters of a request for a layer's things. */
    static Parameters ofMany(Layer layer, Map<String, List<String>> given) {
        var known = new HashSet<>(OF_ONE);
        known.addAll(OF_MANY);
        filters(layer).forEach(property -> known.add(property.name()));
        return new Parameters(given, known);
    }

    /** What a layer's things can be looked up by. */
    static List<Property> filters(Layer layer) {
        return layer.properties().stream().filter(Property::filter).toList();
    }

    ItemsQuery read(Layer layer, Parameters parameters) {
        var equal = new HashMap<String, String>();
        for (var property : filters(layer)) {
            parameters.find(property.name()).ifPresent(value -> equal.put(property.name(), value));
        }
        var box = parameters
                .find("bbox")
                .map(bbox -> boxes.read(bbox, crs("bbox-crs", parameters)))
                .orElse(null);
        return new ItemsQuery(
                new Selection(layer, when(parameters), box, equal),
                crs("crs", parameters),
                parameters.find("after").orElse(""),
                limit(parameters));
    }

    Crs crs(String name, Parameters parameters) {
        var uri = parameters.find(name).orElse(ReferenceSystems.CRS84);
        return systems.find(uri)
                .orElseThrow(() -> new BadQuery(name, "crs.unsupported", "is none of the collection's crs: " + uri));
    }

    /** What RFC 3339 allows of {@code datetime}: an instant, or an interval whose open ends are {@code ..} or empty. */
    When when(Parameters parameters) {
        var now = clock.instant();
        var knownAt =
                parameters.find("knownAt").map(text -> instant("knownAt", text)).orElse(now);
        var datetime = parameters.find("datetime").orElse(null);
        if (datetime == null) {
            return When.at(now, knownAt);
        }
        var ends = datetime.split("/", -1);
        if (ends.length == 1) {
            return When.at(instant("datetime", datetime), knownAt);
        }
        var first = end(ends[0]);
        var last = end(ends[1]);
        if (ends.length > 2 || (first != null && last != null && last.isBefore(first))) {
            throw new BadQuery("datetime", "parameter.value", "must be an instant or FIRST/LAST");
        }
        return When.between(first, last, knownAt);
    }

    private static int limit(Parameters parameters) {
        var limit = parameters.find("limit").orElse(String.valueOf(USUAL));
        if (!limit.matches("[0-9]{1,9}") || Integer.parseInt(limit) == 0) {
            throw new BadQuery("limit", "parameter.value", "must be a whole number from 1");
        }
        return Math.min(Integer.parseInt(limit), MOST);
    }

    private static @Nullable Instant end(String text) {
        return text.isEmpty() || text.equals("..") ? null : instant("datetime", text);
    }

    private static Instant instant(String name, String text) {
        try {
            // A plus sign that was not escaped arrives as a space.
            return Instant.parse(text.replace(' ', '+'));
        } catch (DateTimeParseException e) {
            throw new BadQuery(name, "parameter.value", "must be an instant such as 2026-01-01T00:00:00Z: " + text);
        }
    }
}
