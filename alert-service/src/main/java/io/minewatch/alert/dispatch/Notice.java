package io.minewatch.alert.dispatch;

import io.minewatch.contract.Coded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the house noticed by itself.
 *
 * @param subject what it is about: an alert, a dispatch, a probe
 * @param endedAt when it was over, {@code null} while it lasts
 * @param state whether somebody outside was told
 * @param detail why telling failed, last
 */
public record Notice(
        String id,
        String subject,
        Coded what,
        Instant raisedAt,
        @Nullable Instant endedAt,
        State state,
        int attempts,
        @Nullable String detail) {

    /** How far the telling is. */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        /** There is nowhere to tell. */
        NOT_CONFIGURED
    }
}
