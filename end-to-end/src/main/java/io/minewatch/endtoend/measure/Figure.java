package io.minewatch.endtoend.measure;

import org.jspecify.annotations.Nullable;

/**
 * Something that was measured.
 *
 * @param name as programs read it; it does not change from one version to the next
 * @param says what it is, for people
 * @param target what is to be reached, or {@code null}
 */
public record Figure(
        String name,
        double value,
        String unit,
        String says,
        @Nullable Target target) {

    public static Figure of(String name, double value, String unit, String says) {
        return new Figure(name, value, unit, says, null);
    }

    /** The same, to be no more than {@code limit}. */
    public Figure atMost(double limit) {
        return new Figure(name, value, unit, says, new Target(limit, true));
    }

    /** The same, to be no less than {@code limit}. */
    public Figure atLeast(double limit) {
        return new Figure(name, value, unit, says, new Target(limit, false));
    }

    /** What is to be reached. */
    public record Target(double limit, boolean ceiling) {

        boolean isMetBy(double value) {
            return ceiling ? value <= limit : value >= limit;
        }
    }
}
