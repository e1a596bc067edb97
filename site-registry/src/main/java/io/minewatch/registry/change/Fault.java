package io.minewatch.registry.change;

import java.util.Map;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param field JSON pointer into the request (RFC 6901)
 * @param code stable, for the page to word
 * @param message for whoever reads the raw answer
 * @param parameters what the sentence names
 */
public record Fault(String field, String code, String message, Map<String, Object> parameters) {

    public Fault {
        parameters = Map.copyOf(parameters);
    }
}
