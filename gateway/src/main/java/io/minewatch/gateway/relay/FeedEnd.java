package io.minewatch.gateway.relay;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * Ends a live feed when the token it was opened with runs out. The page opens it again at once and goes on where it was
 * if its session still holds; if it does not, it learns so, instead of listening on for ever.
 */
final class FeedEnd implements ProxyInterceptor {

    private final Vertx vertx;
    private final InstantSource clock;

    FeedEnd(Vertx vertx, InstantSource clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var type = context.response().headers().get("Content-Type");
        if (type != null && type.startsWith("text/event-stream")) {
            Optional.ofNullable(context.request().headers().get("Authorization"))
                    .flatMap(FeedEnd::expiryOf)
                    .ifPresent(expiry -> endAt(expiry, context));
        }
        return context.sendResponse();
    }

    private void endAt(Instant expiry, ProxyContext context) {
        var client = context.request().proxiedRequest().response();
        long millis = Math.max(1, Duration.between(clock.instant(), expiry).toMillis());
        long timer = vertx.setTimer(millis, id -> client.reset());
        client.closeHandler(closed -> vertx.cancelTimer(timer));
    }

    /** Only read here, not relied on: the service has checked the token. */
    private static Optional<Instant> expiryOf(String authorization) {
        var parts = authorization.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Optional.ofNullable(new JsonObject(claims).getLong("exp")).map(Instant::ofEpochSecond);
        } catch (DecodeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
