package io.minewatch.registry.permit;

import io.minewatch.registry.change.ChangeRequest;
import io.minewatch.registry.change.ValidRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A permit, whole, as it is known now. {@code expectedRevision} is the site's. */
public record PermitRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable String number,
        @Nullable String holder,
        @Nullable String mineral,
        @Nullable String method,
        @Nullable ValidRequest valid,
        @Nullable ValidRequest renewalAccepted,
        @Nullable List<SuspensionRequest> suspensions,
        @Nullable Double lowestElevationMeters)
        implements ChangeRequest {

    /** A time in which mining had to rest. */
    public record SuspensionRequest(
            @Nullable ValidRequest valid, @Nullable String reason) {}
}
