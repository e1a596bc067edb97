package io.minewatch.registry.change;

/**
 * What came of a change.
 *
 * @param moment at which the change is known
 * @param repeated whether it had been made before and nothing was done now
 */
public record Outcome(Moment moment, boolean repeated) {

    /** Whether the subject came to be by this change, now. */
    public boolean created() {
        return moment.revision() == 1 && !repeated;
    }
}
