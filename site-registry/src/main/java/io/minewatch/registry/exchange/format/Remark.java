package io.minewatch.registry.exchange.format;

import java.util.Map;

/**
 * Something that whoever imports a file should know.
 *
 * @param code stable, for the page to word
 * @param message in English, for whoever reads the raw answer
 * @param parameters what the sentence names
 */
public record Remark(Weight weight, String code, Map<String, Object> parameters, String message) {

    /** How much a remark weighs; a row's verdict is its heaviest one. */
    public enum Weight {
        /** Good to know. */
        NOTE,
        /** We read it otherwise than it stands there, and are sure. */
        REPAIR,
        /** A person has to decide. */
        DOUBT,
        /** The row cannot be stored. */
        FAULT
    }

    public Remark {
        parameters = Map.copyOf(parameters);
    }

    /** A remark whose {@code parameters} are names and values by turns. */
    public static Remark of(Weight weight, String code, String message, Object... parameters) {
        return new Remark(weight, code, Parameters.named(parameters), message);
    }
}
