package io.minewatch.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as they were at that moment: a later change of name, role or unit does not rewrite history.
 *
 * @param issuer the log-in service that vouches for the subject
 * @param subject the issuer's lasting id of the person or machine
 * @param displayName the name shown at the time
 * @param roles the roles held at the time, sorted
 * @param unit the unit they worked for, if any
 * @param township the township they answer for, if any
 */
public record Actor(
        String issuer,
        String subject,
        String displayName,
        List<String> roles,
        @Nullable String unit,
        @Nullable AreaId township) {

    public Actor {
        roles = roles.stream().sorted().toList();
    }

    /** A part of the system that acts by itself, for instance the alert rules. */
    public static Actor system(String name) {
        return new Actor("minewatch", name, name, List.of("system"), null, null);
    }
}
