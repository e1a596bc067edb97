package io.minewatch.contract;

import java.util.regex.Pattern;

/**
 * An id that starts with the county it belongs to: the county's six-digit adcode (GB/T 2260), a hyphen, and a local
 * part that is unique in the county.
 *
 * <p>Two counties can so be merged into one prefecture without a clash.
 */
public interface CountyId {

    /** What an id looks like. */
    Pattern FORM = Pattern.compile("[0-9]{6}-[a-z0-9][a-z0-9-]{0,79}");

    /** The whole id. */
    String value();

    /** The six digits of the county. */
    default String adcode() {
        return value().substring(0, 6);
    }

    /**
     * Checks the form of an id.
     *
     * @throws IllegalArgumentException naming the kind of id and the rule
     */
    static void requireValid(String kind, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s id must be a six-digit adcode, a hyphen and small letters, digits or hyphens: %s"
                            .formatted(kind, value));
        }
    }
}
