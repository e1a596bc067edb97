package io.minewatch.registry.ogcapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.registry.County;
import io.minewatch.registry.snapshot.Layer;
import jakarta.inject.Singleton;
import java.util.List;

/** The documents by which a client finds its way. */
@Singleton
class Documents {

    static final String TITLE = "Minewatch site registry";

    private static final List<String> CLASSES = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final County county;
    private final ReferenceSystems systems;

    Documents(County county, ReferenceSystems systems) {
        this.county = county;
        this.systems = systems;
    }

    /** The page at which a client begins. */
    ObjectNode landing(String root) {
        var document = JSON.objectNode()
                .put("title", TITLE)
                .put(
                        "description",
                        "Mine sites, permits in force, probes and areas of county " + county.adcode() + ".");
        links(document)
                .add(new Link(root, "self", Link.JSON, "This document").json())
                .add(new Link(root + "?f=html", "alternate", Link.HTML, "This document as a page").json())
                .add(new Link(root + "/api", "service-desc", Link.OPEN_API, "The API's definition").json())
                .add(new Link(root + "/api?f=html", "service-doc", Link.HTML, "The API's definition as a page").json())
                .add(new Link(root + "/conformance", "conformance", Link.JSON, "What this service conforms to").json())
                .add(new Link(root + "/collections", "data", Link.JSON, "The collections").json());
        return document;
    }

    /** What the service conforms to. */
    ObjectNode conformance() {
        var document = JSON.objectNode();
        CLASSES.forEach(document.putArray("conformsTo")::add);
        return document;
    }

    /** All collections. */
    ObjectNode collections(String root) {
        var document = JSON.objectNode();
        var address = root + "/collections";
        links(document)
                .add(new Link(address, "self", Link.JSON, "This document").json())
                .add(new Link(address + "?f=html", "alternate", Link.HTML, "This document as a page").json());
        var collections = document.putArray("collections");
        for (var layer : Layer.values()) {
            collections.add(collection(layer, root));
        }
        return document;
    }

    /** One collection. */
    ObjectNode collection(Layer layer, String root) {
        var document = JSON.objectNode()
                .put("id", layer.id())
                .put("title", layer.title())
                .put("description", layer.description())
                .put("itemType", "feature")
                .put("storageCrs", ReferenceSystems.STORED);
        systems.uris().forEach(document.putArray("crs")::add);
        var extent = document.putObject("extent");
        var spatial = extent.putObject("spatial").put("crs", ReferenceSystems.CRS84);
        county.box().forEach(spatial.putArray("bbox").addArray()::add);
        var temporal = extent.putObject("temporal").put("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
        temporal.putArray("interval").addArray().addNull().addNull();
        var address = root + "/collections/" + layer.id();
        links(document)
                .add(new Link(address, "self", Link.JSON, layer.title()).json())
                .add(new Link(address + "?f=html", "alternate", Link.HTML, layer.title() + " as a page").json())
                .add(new Link(address + "/items", "items", Link.GEO_JSON, layer.title()).json())
                .add(new Link(address + "/items?f=html", "items", Link.HTML, layer.title() + " as a page").json());
        return document;
    }

    static ArrayNode links(ObjectNode document) {
        return document.putArray("links");
    }
}
