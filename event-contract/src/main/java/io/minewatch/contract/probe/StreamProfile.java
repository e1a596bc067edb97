package io.minewatch.contract.probe;

import io.minewatch.contract.secret.SealedSecret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One stream of a probe.
 *
 * @param address RTSP address without user and password
 * @param user who logs in, if the camera asks
 * @param password the user's, sealed for this probe
 * @param width in pixels, if known
 * @param height in pixels, if known
 * @param framesPerSecond if known
 */
public record StreamProfile(
        StreamRole role,
        URI address,
        @Nullable String user,
        @Nullable SealedSecret password,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double framesPerSecond) {

    public StreamProfile {
        if (!"rtsp".equals(address.getScheme()) && !"rtsps".equals(address.getScheme())) {
            throw new IllegalArgumentException("a stream's address begins with rtsp:// or rtsps://");
        }
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("a stream's address must not hold a user or password");
        }
    }
}
