package io.minewatch.alert.rule;

import io.minewatch.alert.matching.Spot;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a sighting meets, before the place off any site is looked up.
 *
 * @param reason the sentence why
 * @param mustLast how long it must have lasted before it becomes an alert
 * @param spot where the machine was then, or {@code null} when it could not be placed
 */
public record Hit(
        Rule rule,
        Where where,
        Verdict verdict,
        Coded reason,
        Duration mustLast,
        Severity severity,
        @Nullable Spot spot) {

    /** The suspicion that it is, at the place that {@code where} names. */
    public Suspicion at(Place place) {
        return new Suspicion(rule, place, verdict, reason, mustLast, severity, spot);
    }
}
