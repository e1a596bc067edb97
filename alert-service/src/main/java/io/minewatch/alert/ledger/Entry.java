package io.minewatch.alert.ledger;

import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import java.time.Instant;

/**
 * One line of the ledger, as it is hashed.
 *
 * @param seq 1, 2, 3 … without a gap
 * @param previous hash of the line before; 64 zeros for the first
 * @param subject what it is about: an alert, a dispatch, a picture
 * @param doneAt when it was done, by the doer's clock
 * @param recordedAt when it was written, by ours
 */
public record Entry(
        long seq, String previous, String subject, Instant doneAt, Instant recordedAt, Actor by, Coded what) {}
