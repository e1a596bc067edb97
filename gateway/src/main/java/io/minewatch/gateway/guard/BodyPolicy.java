package io.minewatch.gateway.guard;

import io.minewatch.gateway.GatewayConfig;
import io.minewatch.gateway.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** How much a request may send. It must say so beforehand, so that nothing large is ever begun. */
@ApplicationScoped
public class BodyPolicy {

    private final long mostBytes;

    BodyPolicy(GatewayConfig config) {
        mostBytes = config.maxBody().asLongValue();
    }

    /** Why the request is refused, or {@code null}. */
    public @Nullable Problem judge(HttpServerRequest request) {
        if (request.getHeader("Transfer-Encoding") != null) {
            return Problem.LENGTH_MISSING;
        }
        var length = request.getHeader("Content-Length");
        return length != null && Long.parseLong(length) > mostBytes ? Problem.TOO_LARGE : null;
    }
}
