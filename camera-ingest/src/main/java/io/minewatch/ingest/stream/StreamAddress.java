package io.minewatch.ingest.stream;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a stream is and how to log in. Lives only while a camera is being opened.
 *
 * @param uri without user and password
 * @param login if the camera asks for one
 */
public record StreamAddress(URI uri, @Nullable Login login) {

    /**
     * Who logs in.
     *
     * @param password in the clear: not to be kept, shown or sent
     */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }

    /** The address with its login inside, as only the camera's reader may see it. */
    String withLogin() {
        if (login == null) {
            return uri.toString();
        }
        var text = uri.toString();
        int host = text.indexOf("//") + 2;
        return text.substring(0, host) + escape(login.user()) + ":" + escape(login.password()) + "@"
                + text.substring(host);
    }

    private static String escape(String part) {
        // A form's "+" for a space means a plus sign in an address.
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
