package io.minewatch.registry.change;

import java.util.Map;

/** A question that cannot be answered as it was asked. */
public class BadQuery extends RuntimeException {

    private final transient Fault fault;

    /** What is wrong with the query parameter of that name. */
    public BadQuery(String parameter, String code, String message) {
        super(parameter + " " + message);
        this.fault = new Fault("?" + parameter, code, message, Map.of("parameter", parameter));
    }

    public Fault fault() {
        return fault;
    }
}
