package io.minewatch.registry.change;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every request for a change carries. */
public interface ChangeRequest {

    /** Made by the client, the same when it sends the change again. */
    @Nullable
    UUID id();

    /** When it was done, by the client's clock. */
    @Nullable
    Instant doneAt();

    /** The revision the client saw; 0 if it means to create. */
    @Nullable
    Long expectedRevision();
}
