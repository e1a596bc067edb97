package io.minewatch.registry.probe;

import io.minewatch.contract.probe.StreamProfile;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** With whom a password stays. */
public final class PasswordPolicy {

    private PasswordPolicy() {}

    /** Whether the password of a stream stays when the stream is given this user and address. */
    public static boolean staysWith(StreamProfile stream, @Nullable String user, URI address) {
        return Objects.equals(user, stream.user())
                && Objects.equals(address.getHost(), stream.address().getHost())
                && address.getPort() == stream.address().getPort();
    }
}
