package io.minewatch.registry.exchange.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.minewatch.registry.exchange.format.UnreadableFile;
import java.io.IOException;
import java.io.StringWriter;

/** Writes a nested value out again as the text it was. */
final class Nested {

    private static final int LONGEST = 100_000;

    private Nested() {}

    /** The array or object at which {@code json} stands. */
    static String text(JsonParser json) throws IOException, UnreadableFile {
        var text = new StringWriter();
        try (var copy = new JsonFactory().createGenerator(text)) {
            int depth = 0;
            do {
                copy.copyCurrentEvent(json);
                depth += json.currentToken().isStructStart()
                        ? 1
                        : json.currentToken().isStructEnd() ? -1 : 0;
                if (text.getBuffer().length() > LONGEST) {
                    throw new UnreadableFile(
                            "geojson.property-too-long",
                            "A property is longer than %,d characters.".formatted(LONGEST),
                            "most",
                            LONGEST);
                }
            } while (depth > 0 && json.nextToken() != null);
        }
        return text.toString();
    }
}
