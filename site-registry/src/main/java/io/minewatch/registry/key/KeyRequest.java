package io.minewatch.registry.key;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reading key that is to be made.
 *
 * @param name of the program or office that will use it; what is typed as the user's name
 * @param until when it ends by itself, if it does
 */
public record KeyRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable String name,
        @Nullable Instant until) {}
