package io.minewatch.alert.ledger;

import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger, as it is hashed.
 *
 * @param seq 1, 2, 3 … without a gap
 * @param previous SHA-256 of the line before; 64 zeros for the first
 * @param subject what it is about: an alert, a dispatch, a picture
 * @param doneAt when it was done, by the doer's clock
 * @param recordedAt when it was written, by ours
 * @param version 2; the first form had none, and neither of the fields below
 * @param previousSm3 SM3 of the line before; 64 zeros for the first
 * @param facts the rows written with it: {@code table/key} and the row's SHA-256; {@code null} when there were none
 */
public record Entry(
        long seq,
        String previous,
        String subject,
        Instant doneAt,
        Instant recordedAt,
        Actor by,
        Coded what,
        @Nullable Integer version,
        @Nullable String previousSm3,
        @Nullable SortedMap<String, String> facts) {

    /** The form in which entries are written today. */
    public static final int VERSION = 2;
}
