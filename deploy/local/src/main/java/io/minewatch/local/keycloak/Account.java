package io.minewatch.local.keycloak;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param township where a patrol is at home, {@code null} for people of the whole county
 * @param unit the office somebody belongs to: who proves a closure and who accepts it must not share one
 */
public record Account(
        String name,
        @Nullable String firstName,
        @Nullable String lastName,
        List<String> roles,
        @Nullable String township,
        @Nullable String unit,
        State state) {

    public Account {
        roles = List.copyOf(roles);
    }

    /** Whether somebody gets in. */
    public enum State {
        ENABLED,
        /** Has a temporary password, and must choose another at the next log-in. */
        TEMPORARY_PASSWORD,
        DISABLED
    }
}
