package io.minewatch.alert.claim;

import io.minewatch.contract.Actor;
import io.minewatch.contract.alert.AlertId;
import java.time.Instant;

/**
 * Somebody looks at an alert.
 *
 * @param since when they began
 * @param until when it runs out, unless it is renewed
 */
public record Claim(AlertId alert, Actor by, Instant since, Instant until) {

    /** Whether it is theirs; two pages of one person are one person. */
    public boolean isOf(Actor actor) {
        return Claims.holder(by).equals(Claims.holder(actor));
    }
}
