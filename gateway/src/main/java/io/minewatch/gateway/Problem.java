package io.minewatch.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * What the gateway itself answers when a request goes no further (RFC 9457).
 *
 * @param code for the page, which words it in the reader's language
 */
public record Problem(int status, String code, String title) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static final Problem NOT_LOGGED_IN = new Problem(401, "session.missing", "not logged in, or no longer");
    public static final Problem FOREIGN_ORIGIN =
            new Problem(403, "origin.foreign", "changes are taken from Minewatch's own pages only");
    public static final Problem NOT_FOUND = new Problem(404, "path.unknown", "there is nothing here");
    public static final Problem LENGTH_MISSING =
            new Problem(411, "body.length-missing", "a body must say how long it is");
    public static final Problem TOO_LARGE = new Problem(413, "body.too-large", "the body is larger than allowed");
    public static final Problem SERVICE_AWAY = new Problem(503, "service.away", "a service is away; try again soon");
    public static final Problem LOG_IN_AWAY = new Problem(503, "log-in.away", "log-in is away; try again soon");

    /** How long a client should wait where trying again makes sense. */
    public static final String RETRY_AFTER_SECONDS = "5";

    /** The body. */
    public Buffer body() {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .toBuffer();
    }

    /** Ends a request with this. */
    public void answer(HttpServerResponse response) {
        if (status == 503) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(body());
    }
}
