package io.minewatch.gateway.guard;

import io.minewatch.gateway.GatewayConfig;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page may do in the browser: ask nobody but us, run no script that is not ours, and not be framed. */
@ApplicationScoped
public class SecurityHeaders {

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(GatewayConfig config) {
        headers.put(
                "Content-Security-Policy", contentPolicy(config.basemapHosts().orElse(List.of())));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");
        if ("https".equals(config.publicUrl().getScheme())) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Adds them to an answer. */
    public void addTo(HttpServerResponse response) {
        headers.forEach(response::putHeader);
    }

    private static String contentPolicy(List<String> basemapHosts) {
        var map = basemapHosts.isEmpty() ? "" : " " + String.join(" ", basemapHosts);
        return String.join(
                "; ",
                "default-src 'self'",
                // The map runs its worker from a blob and paints tiles and symbols from them.
                "worker-src 'self' blob:",
                "img-src 'self' data: blob:" + map,
                "connect-src 'self'" + map,
                "style-src 'self' 'unsafe-inline'",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}
