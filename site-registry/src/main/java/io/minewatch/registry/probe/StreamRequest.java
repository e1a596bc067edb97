package io.minewatch.registry.probe;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minewatch.contract.probe.StreamRole;
import org.jspecify.annotations.Nullable;

/**
 * A stream as it was sent.
 *
 * @param password left out to keep the one there is, empty to have none; it is read, never written: so it is neither in
 *     an answer nor in the digest by which a repeated change is known
 */
public record StreamRequest(
        @Nullable StreamRole role,
        @Nullable String address,
        @Nullable String user,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        String password,

        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double framesPerSecond) {

    /** Shows neither password nor address: people paste passwords into addresses. */
    @Override
    public String toString() {
        return "StreamRequest[role=" + role + "]";
    }
}
