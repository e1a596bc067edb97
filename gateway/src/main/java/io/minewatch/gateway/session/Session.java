package io.minewatch.gateway.session;

import org.jspecify.annotations.Nullable;

/** Who is asking. */
public sealed interface Session {

    /** The {@code Authorization} header to pass on, if there is one. */
    @Nullable
    String authorization();

    /** A person's browser; the token comes from its session. */
    record OfBrowser(String token) implements Session {
        @Override
        public String authorization() {
            return "Bearer " + token;
        }

        @Override
        public String toString() {
            return "OfBrowser";
        }
    }

    /** A program that brought a token or a reading key of its own, which the service will check. */
    record OfClient(String authorization) implements Session {
        @Override
        public String toString() {
            return "OfClient";
        }
    }

    /** Nobody, or somebody whose session is over. */
    record None() implements Session {
        @Override
        public @Nullable String authorization() {
            return null;
        }
    }

    /** Nobody can say: Keycloak is away. */
    record Unknown() implements Session {
        @Override
        public @Nullable String authorization() {
            return null;
        }
    }
}
