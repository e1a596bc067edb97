package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.StreamAddress.Login;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Proves to a camera that we know the password, in the way it asked for. */
final class Authorization {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Login login;
    private @Nullable Challenge challenge;
    private String ours = "";
    private int count;

    Authorization(Login login) {
        this.login = login;
    }

    /** From now on requests answer this challenge. */
    void answer(Challenge next) {
        challenge = next;
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        ours = HexFormat.of().formatHex(bytes);
        count = 0;
    }

    boolean answers() {
        return challenge != null;
    }

    /** The header of a request, with its end of line; empty before the camera has asked. */
    String header(String method, String uri) {
        var asked = challenge;
        if (asked == null) {
            return "";
        }
        return "Authorization: " + (asked.digest() ? digest(asked, method, uri) : basic()) + "\r\n";
    }

    private String basic() {
        var pair = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private String digest(Challenge asked, String method, String uri) {
        var algorithm = asked.algorithm().toUpperCase(Locale.ROOT);
        var nonce = asked.field("nonce");
        var secret = hash(algorithm, login.user() + ":" + asked.field("realm") + ":" + login.password());
        if (algorithm.endsWith("-SESS")) {
            secret = hash(algorithm, secret + ":" + nonce + ":" + ours);
        }
        var request = hash(algorithm, method + ":" + uri);
        var number = "%08x".formatted(++count);
        var response = asked.asksForAuth()
                ? hash(algorithm, String.join(":", secret, nonce, number, ours, "auth", request))
                : hash(algorithm, String.join(":", secret, nonce, request));
        var header = new StringBuilder("Digest username=").append(quote(login.user()));
        header.append(", realm=").append(quote(asked.field("realm")));
        header.append(", nonce=").append(quote(nonce));
        header.append(", uri=").append(quote(uri));
        header.append(", response=\"").append(response).append('"');
        if (asked.fields().containsKey("algorithm")) {
            header.append(", algorithm=").append(asked.algorithm());
        }
        if (asked.fields().containsKey("opaque")) {
            header.append(", opaque=").append(quote(asked.field("opaque")));
        }
        if (asked.asksForAuth()) {
            header.append(", qop=auth, nc=").append(number);
        }
        if (asked.asksForAuth() || algorithm.endsWith("-SESS")) {
            header.append(", cnonce=\"").append(ours).append('"');
        }
        return header.toString();
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String hash(String algorithm, String text) {
        try {
            var name = algorithm.startsWith("SHA-256") ? "SHA-256" : "MD5";
            var digest = MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5 and SHA-256", e);
        }
    }
}
