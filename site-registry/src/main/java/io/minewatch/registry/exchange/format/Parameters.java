package io.minewatch.registry.exchange.format;

import java.util.HashMap;
import java.util.Map;

/** Names and values by turns, as sentences carry them. */
final class Parameters {

    private Parameters() {}

    static Map<String, Object> named(Object... parameters) {
        var named = new HashMap<String, Object>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put((String) parameters[i], parameters[i + 1]);
        }
        return named;
    }
}
