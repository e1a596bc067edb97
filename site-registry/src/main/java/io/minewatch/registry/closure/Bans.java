package io.minewatch.registry.closure;

import io.minewatch.contract.SiteId;
import java.time.Instant;

/** Knows which sites are banned; the sites do, and they stand above closures. */
public interface Bans {

    /** Whether the site is banned at {@code instant}, as far as we know now. */
    boolean isBannedAt(SiteId site, Instant instant);
}
