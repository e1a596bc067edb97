package io.minewatch.registry.probe;

import io.minewatch.registry.change.Check;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a stream's address may be. No fault repeats the address: there may be a password in it. */
final class AddressPolicy {

    private static final Pattern PASSWORD = Pattern.compile("(?i)(pass(word|wd)?|pwd)[=:]");

    private AddressPolicy() {}

    static Optional<URI> read(@Nullable String address, String at, Check check) {
        if (address == null || address.isBlank()) {
            check.fault(at, "value.missing", "must be given");
            return Optional.empty();
        }
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            check.fault(at, "address.form", "is no address: must look like rtsp://host:554/path");
            return Optional.empty();
        }
        if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")
                || PASSWORD.matcher(uri.getRawSchemeSpecificPart()).find()) {
            check.fault(at, "address.password", "must hold no user or password: they have fields of their own");
        } else if (!"rtsp".equals(uri.getScheme()) && !"rtsps".equals(uri.getScheme())) {
            check.fault(at, "address.scheme", "must begin with rtsp:// or rtsps://");
        } else if (uri.getHost() == null || uri.getFragment() != null || uri.getPort() == 0 || uri.getPort() > 65_535) {
            check.fault(at, "address.form", "is no address: must look like rtsp://host:554/path");
        } else {
            return Optional.of(uri);
        }
        return Optional.empty();
    }
}
