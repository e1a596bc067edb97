package io.minewatch.registry.ogcapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Shows a document in a browser: links as links, features as a table, everything else as it is called. */
final class Html {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%1$s</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
            table { border-collapse: collapse } th, td { border: 1px solid #bbb; padding: .2rem .6rem; text-align: left }
            dt { font-weight: 600 }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    private Html() {}

    static String page(ObjectNode document) {
        var title = document.path("title").asText(document.path("id").asText(Documents.TITLE));
        var page = new StringBuilder(HEAD.formatted(escape(title)));
        if (document.has("features")) {
            table(document.path("features"), page);
        }
        if (document.has("links")) {
            links(document.path("links"), page);
        }
        list(document.deepCopy().remove(List.of("links", "features")), page);
        return page.append("</body>\n</html>\n").toString();
    }

    private static void links(JsonNode links, StringBuilder page) {
        page.append("<ul>\n");
        for (var link : links) {
            page.append("<li><a href=\"%s\">%s</a> (%s)</li>\n"
                    .formatted(
                            escape(link.path("href").asText()),
                            escape(link.path("title").asText()),
                            escape(link.path("rel").asText())));
        }
        page.append("</ul>\n");
    }

    private static void table(JsonNode features, StringBuilder page) {
        page.append("<table>\n");
        if (!features.isEmpty()) {
            page.append("<tr><th>id</th>");
            features.path(0).path("properties").fieldNames().forEachRemaining(name -> cell("th", name, page));
            page.append("</tr>\n");
        }
        for (var feature : features) {
            page.append("<tr>");
            cell("td", feature.path("id").asText(), page);
            feature.path("properties").forEach(value -> cell("td", value.isNull() ? "" : value.asText(), page));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private static void list(JsonNode node, StringBuilder page) {
        if (node.isValueNode()) {
            page.append(escape(node.asText()));
            return;
        }
        page.append("<dl>\n");
        var names = node.fieldNames();
        for (var value : node) {
            page.append("<dt>")
                    .append(names.hasNext() ? escape(names.next()) : "")
                    .append("</dt><dd>");
            if (value.has("href")) {
                page.append("<a href=\"%1$s\">%1$s</a>"
                        .formatted(escape(value.path("href").asText())));
            } else {
                list(value, page);
            }
            page.append("</dd>\n");
        }
        page.append("</dl>\n");
    }

    private static void cell(String element, String text, StringBuilder page) {
        page.append("<%1$s>%2$s</%1$s>".formatted(element, escape(text)));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
