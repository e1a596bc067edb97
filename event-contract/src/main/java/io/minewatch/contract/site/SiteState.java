package io.minewatch.contract.site;

import io.minewatch.contract.Validity;
import java.time.Instant;

/**
 * What a site is in the eyes of the law, for a while.
 *
 * @param recordedAt when the registry came to know it
 */
public record SiteState(Kind kind, Validity valid, Instant recordedAt) {

    /** What a site can be. */
    public enum Kind {
        /** May be mined while a permit is in force. */
        LICENSED,
        /** Must not be mined: banned, or closed. */
        BANNED
    }
}
