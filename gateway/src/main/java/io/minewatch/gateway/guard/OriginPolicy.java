package io.minewatch.gateway.guard;

import io.minewatch.gateway.GatewayConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;

/**
 * Whether a request with a browser's session comes from our own pages. The browser adds the session to every request,
 * also to one that a foreign page makes; so a change must name our origin.
 */
@ApplicationScoped
public class OriginPolicy {

    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String origin;

    OriginPolicy(GatewayConfig config) {
        origin = originOf(config.publicUrl());
    }

    /** Whether it may go on. */
    public boolean allows(HttpServerRequest request) {
        if (HARMLESS.contains(request.method())) {
            return true;
        }
        var from = request.getHeader("Origin");
        if (from != null) {
            return from.equals(origin);
        }
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static String originOf(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
