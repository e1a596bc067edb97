package io.minewatch.gateway.session;

import org.jspecify.annotations.Nullable;

/** Who is asking. */
public sealed interface Session {

    /** The token to pass on, if there is one. */
    @Nullable
    String token();

    /** A person's browser; the token comes from its session. */
    record OfBrowser(String token) implements Session {
        @Override
        public String toString() {
            return "OfBrowser";
        }
    }

    /** A program that brought a token of its own, which the service will check. */
    record OfClient(String token) implements Session {
        @Override
        public String toString() {
            return "OfClient";
        }
    }

    /** Nobody, or somebody whose session is over. */
    record None() implements Session {
        @Override
        public @Nullable String token() {
            return null;
        }
    }

    /** Nobody can say: Keycloak is away. */
    record Unknown() implements Session {
        @Override
        public @Nullable String token() {
            return null;
        }
    }
}
