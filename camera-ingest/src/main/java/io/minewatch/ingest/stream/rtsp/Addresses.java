package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.ProtocolSurprise;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses as cameras give them. */
final class Addresses {

    private static final int USUAL_PORT = 554;

    private Addresses() {}

    /** The address as it may be sent: without user and password. */
    static String withoutLogin(URI uri) {
        var text = uri.toString();
        int host = text.indexOf("//") + 2;
        var login = uri.getRawUserInfo();
        var bare = login == null ? text : text.substring(0, host) + text.substring(host + login.length() + 1);
        int fragment = bare.indexOf('#');
        return fragment < 0 ? bare : bare.substring(0, fragment);
    }

    static int portOf(URI uri) {
        return uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    }

    /**
     * Where a stream is to be set up or played. Cameras mean a relative address to be put behind the base, query and all,
     * whatever RFC 3986 says.
     */
    static String resolve(String base, @Nullable String control) {
        if (control == null || control.isEmpty() || control.equals("*")) {
            return base;
        }
        if (control.regionMatches(true, 0, "rtsp://", 0, 7)) {
            return control;
        }
        var relative = control.startsWith("/") ? control.substring(1) : control;
        return base.endsWith("/") ? base + relative : base + "/" + relative;
    }

    /** Where a camera sends us on to. */
    static URI redirect(String location) throws ProtocolSurprise {
        try {
            var uri = new URI(location);
            if ("rtsp".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new ProtocolSurprise("redirected");
    }
}
