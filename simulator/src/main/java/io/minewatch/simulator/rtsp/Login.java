package io.minewatch.simulator.rtsp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may look: basic and digest log-in as cameras do it (RFC 2617, MD5 without qop). */
public record Login(String user, String password) {

    private static final String REALM = "probe";
    private static final Pattern FIELD = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]*))");

    /** The two ways offered, the better one first. */
    static String challenge(String nonce) {
        return "WWW-Authenticate: Digest realm=\"%s\", nonce=\"%s\", algorithm=MD5\r\nWWW-Authenticate: Basic realm=\"%s\"\r\n"
                .formatted(REALM, nonce, REALM);
    }

    /** Whether the header of a request proves that the sender knows the password. */
    boolean accepts(String method, @Nullable String authorization, String nonce) {
        if (authorization == null) {
            return false;
        }
        if (authorization.startsWith("Basic ")) {
            var expected = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
            return authorization.substring(6).strip().equals(expected);
        }
        var fields = fieldsOf(authorization);
        var response = md5(
                md5(user + ":" + REALM + ":" + password) + ":" + nonce + ":" + md5(method + ":" + fields.get("uri")));
        return user.equals(fields.get("username"))
                && nonce.equals(fields.get("nonce"))
                && response.equals(fields.get("response"));
    }

    private static Map<String, String> fieldsOf(String authorization) {
        var fields = new HashMap<String, String>();
        var matcher = FIELD.matcher(authorization);
        while (matcher.find()) {
            fields.put(
                    matcher.group(1),
                    Optional.ofNullable(matcher.group(2)).orElseGet(() -> String.valueOf(matcher.group(3))));
        }
        return fields;
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /** Shows the user only. */
    @Override
    public String toString() {
        return "Login[user=" + user + "]";
    }
}
