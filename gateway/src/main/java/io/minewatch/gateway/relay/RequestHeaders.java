package io.minewatch.gateway.relay;

import io.minewatch.gateway.Destination;
import io.minewatch.gateway.session.Session;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Takes out of a request's head what only we may say, and puts in what the service may rely on. */
final class RequestHeaders {

    /** Proxies and log-in front ends say with these who is asking; from a client they would be a lie. */
    private static final List<String> OURS_TO_SAY =
            List.of("x-forwarded-", "x-remote-", "remote-", "x-auth-", "x-user");

    private static final List<String> OURS_TO_SAY_EXACTLY = List.of("forwarded", "x-real-ip", "authorization");
    private static final String SESSION_COOKIES = "q_";

    private final URI publicUrl;

    RequestHeaders(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    void rewrite(HttpServerRequest request, Destination destination, Session session) {
        var headers = request.headers();
        var cookies = headers.get("Cookie");
        // Keycloak's own clients log in with this header; it goes nowhere else.
        var authorization = destination == Destination.KEYCLOAK ? headers.get("Authorization") : null;
        List.copyOf(headers.names()).stream()
                .filter(name -> isOursToSay(name.toLowerCase(Locale.ROOT)))
                .forEach(headers::remove);
        headers.remove("Cookie");
        if (destination == Destination.KEYCLOAK && cookies != null) {
            headers.set("Cookie", withoutSession(cookies));
        }
        if (authorization != null) {
            headers.set("Authorization", authorization);
        }
        var ofSession = session.authorization();
        if (ofSession != null) {
            headers.set("Authorization", ofSession);
        }
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getRawAuthority());
    }

    private static boolean isOursToSay(String name) {
        return OURS_TO_SAY_EXACTLY.contains(name) || OURS_TO_SAY.stream().anyMatch(name::startsWith);
    }

    private static String withoutSession(String cookies) {
        return Arrays.stream(cookies.split(";", -1))
                .map(String::strip)
                .filter(cookie -> !cookie.startsWith(SESSION_COOKIES))
                .collect(Collectors.joining("; "));
    }
}
