package io.minewatch.registry.crs;

import java.util.Map;

/** Numbers that cannot be placed on the ground, for the reason of their frame. */
public class FrameRefused extends RuntimeException {

    private final String code;
    private final transient Map<String, Object> parameters;

    public FrameRefused(String code, Map<String, Object> parameters, String message) {
        super(message);
        this.code = code;
        this.parameters = Map.copyOf(parameters);
    }

    /** Stable, for the page to word. */
    public String code() {
        return code;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /** The sentence for whoever reads the raw answer. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
