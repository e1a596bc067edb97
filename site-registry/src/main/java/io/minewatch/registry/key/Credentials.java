package io.minewatch.registry.key;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key as it comes in a request, by itself or as the password of its name.
 *
 * @param name {@code null} if the key came by itself
 */
record Credentials(@Nullable String name, Secret secret) {

    /** What a key can be called. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    /** Reads an {@code Authorization} header; nothing if it holds something else, such as a person's token. */
    static Optional<Credentials> read(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        if (authorization.startsWith(BEARER + Secret.PREFIX)) {
            return Optional.of(new Credentials(null, new Secret(authorization.substring(BEARER.length()))));
        }
        return authorization.startsWith(BASIC) ? basic(authorization.substring(BASIC.length())) : Optional.empty();
    }

    /** The name as a log may hold it: who mixes up the fields of a form sends the key itself as the name. */
    String loggedName() {
        if (name == null) {
            return "none";
        }
        return NAME.matcher(name).matches() && !name.startsWith(Secret.PREFIX) ? name : "(no name of a key)";
    }

    private static Optional<Credentials> basic(String encoded) {
        try {
            var plain = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials(plain.substring(0, colon), new Secret(plain.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
