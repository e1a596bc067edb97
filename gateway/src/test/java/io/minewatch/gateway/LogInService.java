package io.minewatch.gateway;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of OpenID Connect as a gateway needs: everybody is let in, for three seconds at a time. */
final class LogInService {

    /** With letters that mean something else in a form and in a header. */
    static final String SECRET = "a+secret/for-tests=that-is-long-enough";

    private static final int SECONDS = 3;

    private final String address;
    private final KeyPair keys = keys();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile boolean revoked;
    private volatile boolean away;

    LogInService(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    void handle(HttpServerRequest request) {
        var path = request.uri().replaceFirst("^/auth/realms/minewatch", "").replaceFirst("[?].*$", "");
        switch (path) {
            case "/.well-known/openid-configuration" -> answer(request, configuration());
            case "/jwks" -> answer(request, keySet());
            case "/authorize" -> {
                revoked = false;
                redirect(request, request.getParam("redirect_uri") + "?code=abc&state=" + request.getParam("state"));
            }
            case "/token" -> {
                if (away) {
                    request.connection().close();
                } else {
                    token(request);
                }
            }
            case "/revoke" -> {
                revoked = true;
                answer(request, new JsonObject());
            }
            case "/leave" -> {
                away = true;
                answer(request, new JsonObject());
            }
            case "/return" -> {
                away = false;
                answer(request, new JsonObject());
            }
            case "/logout" -> redirect(request, String.valueOf(request.getParam("post_logout_redirect_uri")));
            default -> request.response().setStatusCode(404).end();
        }
    }

    private JsonObject configuration() {
        var realm = address + "/auth/realms/minewatch";
        return new JsonObject()
                .put("issuer", realm)
                .put("authorization_endpoint", realm + "/authorize")
                .put("token_endpoint", realm + "/token")
                .put("jwks_uri", realm + "/jwks")
                .put("end_session_endpoint", realm + "/logout");
    }

    private JsonObject keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kid", "k")
                                        .put("kty", "RSA")
                                        .put("alg", "RS256")
                                        .put("use", "sig")
                                        .put("n", base64(key.getModulus().toByteArray()))
                                        .put("e", base64(key.getPublicExponent().toByteArray()))));
    }

    private void token(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            if (!body.toString().contains("client_secret=" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))) {
                request.response().setStatusCode(401).end("{\"error\":\"unauthorized_client\"}");
                return;
            }
            if (revoked) {
                request.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
                return;
            }
            var token = Jwt.issuer(address + "/auth/realms/minewatch")
                    .subject("operator")
                    .audience("minewatch-gateway")
                    .claim("number", issued.incrementAndGet())
                    .expiresIn(SECONDS)
                    .jws()
                    .keyId("k")
                    .sign(keys.getPrivate());
            answer(
                    request,
                    new JsonObject()
                            .put("access_token", token)
                            .put("id_token", token)
                            .put("refresh_token", "refresh")
                            .put("token_type", "Bearer")
                            .put("expires_in", SECONDS));
        });
    }

    private static void answer(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
    }

    private static void redirect(HttpServerRequest request, String location) {
        request.response().setStatusCode(302).putHeader("Location", location).end();
    }

    private static String base64(byte[] number) {
        // A leading zero byte is the sign, and no part of the number.
        var digits = number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
