package io.minewatch.alert.alert;

import io.minewatch.contract.alert.Rule;
import java.util.Comparator;

/**
 * Which alert an operator should look at first. Pure.
 *
 * <p>The graver one; of those, the one that nobody has taken charge of; of those, the one that is surer, in tenths; and of
 * those, the one that has waited longer.
 */
final class Ranking {

    /** First comes what matters most. */
    static final Comparator<Listed> ORDER = Comparator.comparing(Listed::severity, Comparator.reverseOrder())
            .thenComparing(Listed::status)
            .thenComparing(Ranking::tenths, Comparator.reverseOrder())
            .thenComparing(Listed::raisedAt)
            .thenComparing(listed -> listed.id().value());

    private Ranking() {}

    /** How sure it is that somebody is accused rightly; a question and a camera's failure accuse nobody. */
    private static long tenths(Listed listed) {
        boolean accuses = listed.rule() != Rule.CANNOT_TELL && !listed.rule().isAboutCameras();
        return accuses ? (long) Math.floor(listed.sureness() * 10) : 0;
    }
}
