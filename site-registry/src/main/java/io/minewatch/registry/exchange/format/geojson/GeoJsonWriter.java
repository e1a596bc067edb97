package io.minewatch.registry.exchange.format.geojson;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.format.SheetWriter;
import io.minewatch.registry.exchange.format.frame.Precision;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a FeatureCollection, longitude or easting first; a frame other than RFC 7946's is named in {@code crs}. */
public final class GeoJsonWriter implements SheetWriter {

    private final JsonFactory factory =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public void write(String frame, List<Feature> features, OutputStream out) throws IOException {
        try (var json = factory.createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            if (!frame.equals("OGC:CRS84")) {
                crs(frame, json);
            }
            json.writeArrayFieldStart("features");
            for (var feature : features) {
                write(feature, Precision.of(frame), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void crs(String frame, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("crs");
        json.writeStringField("type", "name");
        json.writeObjectFieldStart("properties");
        json.writeStringField("name", "urn:ogc:def:crs:" + frame.replace(":", "::"));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(Feature feature, Precision precision, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        if (!feature.properties().containsKey("name")) {
            json.writeStringField("name", feature.name());
        }
        for (var property : feature.properties().entrySet()) {
            json.writeStringField(property.getKey(), property.getValue());
        }
        json.writeEndObject();
        json.writeFieldName("geometry");
        geometry(feature, precision, json);
        json.writeEndObject();
    }

    private static void geometry(Feature feature, Precision precision, JsonGenerator json) throws IOException {
        var polygons = feature.polygons();
        if (polygons.isEmpty()) {
            json.writeNull();
            return;
        }
        boolean several = polygons.size() > 1;
        json.writeStartObject();
        json.writeStringField("type", feature.isPoint() ? "Point" : several ? "MultiPolygon" : "Polygon");
        json.writeFieldName("coordinates");
        if (feature.isPoint()) {
            position(polygons.getFirst().getFirst()[0], precision, json);
        } else if (several) {
            json.writeStartArray();
            for (var polygon : polygons) {
                rings(polygon, precision, json);
            }
            json.writeEndArray();
        } else {
            rings(polygons.getFirst(), precision, json);
        }
        json.writeEndObject();
    }

    private static void rings(List<double[][]> rings, Precision precision, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (var ring : rings) {
            json.writeStartArray();
            for (var position : ring) {
                position(position, precision, json);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void position(double[] position, Precision precision, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeNumber(precision.text(position[0]));
        json.writeNumber(precision.text(position[1]));
        json.writeEndArray();
    }
}
