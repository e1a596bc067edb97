package io.minewatch.alert.alert;

import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import java.time.Duration;

/**
 * A rule that a sighting meets at a place.
 *
 * @param mustLast how long it must have lasted before it becomes an alert
 */
record Suspicion(Rule rule, Place place, Verdict verdict, Coded reason, Duration mustLast) {}
