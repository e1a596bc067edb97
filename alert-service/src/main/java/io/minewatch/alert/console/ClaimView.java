package io.minewatch.alert.console;

import io.minewatch.alert.claim.Claim;
import java.time.Instant;

/**
 * Who looks at an alert.
 *
 * @param subject their lasting id at the log-in service, by which a page knows its own reader
 */
public record ClaimView(ActorView by, String subject, Instant since, Instant until) {

    static ClaimView of(Claim claim) {
        return new ClaimView(ActorView.of(claim.by()), claim.by().subject(), claim.since(), claim.until());
    }
}
