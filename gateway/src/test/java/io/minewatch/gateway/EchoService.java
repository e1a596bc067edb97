package io.minewatch.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** A service that says what it was asked; under {@code /live} a feed that says something twice a second. */
final class EchoService {

    private final Vertx vertx;

    EchoService(Vertx vertx) {
        this.vertx = vertx;
    }

    void handle(HttpServerRequest request) {
        if (request.uri().endsWith("/live")) {
            feed(request);
            return;
        }
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers()
                    .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("bytes", body.length())
                            .put("headers", headers)
                            .toBuffer());
        });
    }

    private void feed(HttpServerRequest request) {
        var response = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        response.write("data: hello\n\n");
        long timer = vertx.setPeriodic(500, id -> response.write("data: still here\n\n"));
        response.closeHandler(closed -> vertx.cancelTimer(timer));
    }
}
