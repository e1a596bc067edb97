package io.minewatch.alert.alert;

import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Alert.Status;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as far as its rank and its row in the operator's list depend on it.
 *
 * @param place key of its place
 * @param probe on whose word it was raised, or {@code null} when that is not known
 * @param severity as it stands
 * @param raisedSeverity as it was when the alert was raised
 * @param sureness probability of its verdict, 0 to 1
 */
public record Listed(
        AlertId id,
        Rule rule,
        String place,
        boolean offSite,
        int episode,
        @Nullable String township,
        @Nullable String probe,
        Status status,
        Severity severity,
        Severity raisedSeverity,
        double sureness,
        Instant raisedAt) {

    boolean isSettled() {
        return status == Status.SETTLED;
    }
}
