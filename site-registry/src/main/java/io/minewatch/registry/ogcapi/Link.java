package io.minewatch.registry.ogcapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where to go on from a document (RFC 8288). */
record Link(String href, String rel, String type, String title) {

    static final String JSON = "application/json";
    static final String GEO_JSON = "application/geo+json";
    static final String HTML = "text/html";
    static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("href", href)
                .put("rel", rel)
                .put("type", type)
                .put("title", title);
    }
}
