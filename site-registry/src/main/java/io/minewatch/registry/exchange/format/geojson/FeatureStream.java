package io.minewatch.registry.exchange.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.frame.FrameNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a FeatureCollection, a Feature or a bare geometry, whatever the order of their members. */
final class FeatureStream {

    private static final String WORLD = "OGC:CRS84";

    private final JsonParser json;
    private final Tally tally;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private @Nullable String crs;
    private boolean plane;

    FeatureStream(JsonParser json, Tally tally) {
        this.json = json;
        this.tally = tally;
    }

    Sheet read(String encoding) throws IOException, UnreadableFile {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFile("geojson.type", "The file is JSON, but not GeoJSON: it is no object.");
        }
        var whole = new Member();
        read(whole, true);
        if (json.nextToken() != null) {
            throw new UnreadableFile("json.more", "Something follows after the end of the GeoJSON object.");
        }
        if (!whole.collection) {
            if (!whole.isFeature() && !whole.isGeometry()) {
                throw new UnreadableFile(
                        "geojson.type",
                        "The file is JSON, but neither a FeatureCollection nor a Feature nor a geometry.");
            }
            drafts.add(draft(whole));
        }
        if (drafts.isEmpty()) {
            throw new UnreadableFile("file.no-rows", "The file has no features.");
        }
        return new Sheet(Format.GEOJSON, encoding, statedFrame(), attributes, drafts, List.of());
    }

    /** RFC 7946 means degrees of WGS 84; a file without {@code crs} that holds metres states nothing. */
    private @Nullable String statedFrame() {
        if (crs != null) {
            return FrameNames.find(crs).orElse(crs);
        }
        return plane ? null : WORLD;
    }

    private void read(Member member, boolean outermost) throws IOException, UnreadableFile {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            json.nextToken();
            switch (name) {
                case "type" -> {
                    member.type = json.getValueAsString("");
                    json.skipChildren();
                }
                case "coordinates" -> member.coordinates = Coordinates.read(json, tally);
                case "geometry", "geometries" -> geometries(member);
                case "properties" -> properties(member.properties);
                case "features" -> features(member);
                case "crs" -> crs = nameOf();
                case "name", "id" -> named(name, member, outermost);
                default -> json.skipChildren();
            }
        }
    }

    private void named(String key, Member member, boolean outermost) throws IOException, UnreadableFile {
        var text = json.getValueAsString();
        json.skipChildren();
        if (text == null) {
            return;
        }
        if (outermost) {
            attributes.put(key, text);
        } else {
            member.properties.putIfAbsent(key, text);
        }
    }

    private void features(Member member) throws IOException, UnreadableFile {
        member.collection = true;
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableFile("geojson.features", "The member “features” is no array.");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var feature = new Member();
            if (json.currentToken() == JsonToken.START_OBJECT) {
                read(feature, false);
            } else {
                json.skipChildren();
            }
            drafts.add(draft(feature));
        }
    }

    private void geometries(Member member) throws IOException, UnreadableFile {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            tally.position();
            var geometry = new Member();
            read(geometry, false);
            member.geometries.add(geometry);
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                geometries(member);
            }
        }
    }

    private void properties(Map<String, String> properties) throws IOException, UnreadableFile {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var key = json.currentName();
            json.nextToken();
            tally.cell();
            if (json.currentToken().isStructStart()) {
                properties.put(key, Nested.text(json));
            } else if (json.currentToken() != JsonToken.VALUE_NULL) {
                properties.put(key, json.getText());
            }
        }
    }

    /** The name or address of {@code {"type": "name", "properties": {"name": …}}}. */
    private @Nullable String nameOf() throws IOException, UnreadableFile {
        var found = new LinkedHashMap<String, String>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            var text = json.getValueAsString();
            json.skipChildren();
            return text;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            boolean inner = json.currentName().equals("properties");
            json.nextToken();
            if (inner) {
                properties(found);
            } else {
                json.skipChildren();
            }
        }
        return found.containsKey("name") ? found.get("name") : found.get("href");
    }

    private Draft draft(Member member) throws UnreadableFile {
        var draft = DraftBuilder.numbered(tally, "feature");
        for (var property : member.properties.entrySet()) {
            draft.property(property.getKey(), property.getValue());
        }
        new Geometry(draft, tally).take(member);
        var built = draft.build(true);
        plane |= built.polygons().stream().anyMatch(FeatureStream::isPlane);
        return built;
    }

    private static boolean isPlane(List<double[][]> rings) {
        var first = rings.getFirst()[0];
        return Math.abs(first[0]) > 180 || Math.abs(first[1]) > 180;
    }
}
