package io.minewatch.registry.ogcapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.registry.snapshot.Layer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The API's definition (OpenAPI 3.0). What is the same for every county lies in {@code openapi.json}; the paths of the
 * collections, each with the properties that it can be filtered by, are added here.
 */
@Singleton
class ApiDescription {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> OF_MANY =
            List.of("bbox", "bbox-crs", "datetime", "limit", "after", "crs", "knownAt", "f");
    private static final List<String> OF_ONE = List.of("id", "datetime", "crs", "knownAt", "f");

    private final ObjectNode common = read();
    private final ReferenceSystems systems;

    ApiDescription(ReferenceSystems systems) {
        this.systems = systems;
    }

    /** The definition of the API that is reached under {@code root}. */
    ObjectNode of(String root) {
        var document = common.deepCopy();
        document.putArray("servers").addObject().put("url", root);
        for (var parameter : List.of("crs", "bbox-crs")) {
            var schema = (ObjectNode) document.at("/components/parameters/" + parameter + "/schema");
            systems.uris().forEach(schema.putArray("enum")::add);
        }
        var limit = (ObjectNode) document.at("/components/parameters/limit/schema");
        limit.put("maximum", ItemsReader.MOST).put("default", ItemsReader.USUAL);
        var paths = (ObjectNode) document.path("paths");
        for (var layer : Layer.values()) {
            var path = "/collections/" + layer.id();
            paths.set(path, get("describe", layer, "About " + layer.title(), "collection", List.of("f")));
            paths.set(path + "/items", items(layer));
            paths.set(path + "/items/{id}", get("getOne", layer, "One of " + layer.title(), "feature", OF_ONE));
        }
        return document;
    }

    private static ObjectNode items(Layer layer) {
        var path = get("get", layer, layer.description(), "features", OF_MANY);
        var parameters = path.withObject("/get").withArray("parameters");
        for (var property : ItemsReader.filters(layer)) {
            parameters
                    .addObject()
                    .put("name", property.name())
                    .put("in", "query")
                    .put("description", property.description())
                    .set("schema", JSON.objectNode().put("type", "string"));
        }
        return path;
    }

    private static ObjectNode get(String verb, Layer layer, String summary, String response, List<String> parameters) {
        var path = JSON.objectNode();
        var get = path.putObject("get")
                .put("operationId", verb + "-" + layer.id())
                .put("summary", summary);
        get.putArray("tags").add(layer.id());
        var list = get.putArray("parameters");
        parameters.forEach(name -> list.add(reference("parameters", name)));
        var responses = get.putObject("responses");
        responses.set("200", reference("responses", response));
        Map.of("400", "refused", "401", "notLoggedIn", "404", "unknown")
                .forEach((status, problem) -> responses.set(status, reference("responses", problem)));
        return path;
    }

    private static JsonNode reference(String kind, String name) {
        return JSON.objectNode().put("$ref", "#/components/%s/%s".formatted(kind, name));
    }

    private static ObjectNode read() {
        try (var in = ApiDescription.class.getResourceAsStream("/ogcapi/openapi.json")) {
            return (ObjectNode) ContractJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the API's definition cannot be read", e);
        }
    }
}
