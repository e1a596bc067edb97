package io.minewatch.registry.exchange.format;

import java.util.Map;

/** Nothing of a file can be taken. The message is a plain sentence; the code and its parameters are for the page. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Map<String, Object> parameters;

    /** A refusal whose {@code parameters} are names and values by turns. */
    public UnreadableFile(String code, String message, Object... parameters) {
        super(message);
        this.code = code;
        this.parameters = Map.copyOf(Parameters.named(parameters));
    }

    public String code() {
        return code;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
