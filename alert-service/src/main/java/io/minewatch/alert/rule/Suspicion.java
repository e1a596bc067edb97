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
 * A rule that a sighting meets at a place.
 *
 * @param mustLast how long it must have lasted before it becomes an alert
 * @param severity before duration and repetition raise it
 * @param spot where the machine was when it met the rule, or {@code null} when it could not be placed
 */
public record Suspicion(
        Rule rule,
        Place place,
        Verdict verdict,
        Coded reason,
        Duration mustLast,
        Severity severity,
        @Nullable Spot spot) {}
