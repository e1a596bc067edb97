package io.minewatch.alert.alert;

import io.minewatch.contract.alert.AlertId;

/**
 * Two alerts that tell of one machine.
 *
 * @param alert the earlier one if the machine moved on, else the one whose id comes first
 */
public record AlertLink(Kind kind, AlertId alert, AlertId other) {

    static AlertLink joined(AlertId one, AlertId other) {
        boolean inOrder = one.value().compareTo(other.value()) < 0;
        return new AlertLink(Kind.JOINED, inOrder ? one : other, inOrder ? other : one);
    }

    static AlertLink movedOn(AlertId from, AlertId to) {
        return new AlertLink(Kind.MOVED_ON, from, to);
    }

    /** The alert at the other end. */
    public AlertId otherThan(AlertId end) {
        return alert.equals(end) ? other : alert;
    }

    /** How they belong together. */
    public enum Kind {
        /** The same machine at the same time: one row on the wall. */
        JOINED,
        /** First here, then there: two rows, one story. */
        MOVED_ON
    }
}
