package io.minewatch.contract.alert;

/**
 * How a position lies to a site.
 *
 * @param answer what we dare to say
 * @param probability that the machine stands inside, 0 to 1
 */
public record Verdict(Answer answer, double probability) {

    /** What can be said. */
    public enum Answer {
        INSIDE,
        OUTSIDE,
        /** Accuses nobody, and becomes a question when it lasts. */
        CANNOT_TELL
    }
}
