package io.minewatch.gateway.relay;

import io.minewatch.gateway.Problem;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Answers for a service that cannot be reached, in words a page can use. */
final class ServiceAway implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(failure -> {
            Log.warnf("service is away: path=%s %s", context.request().getURI(), failure.getMessage());
            var problem = Problem.SERVICE_AWAY;
            return Future.succeededFuture(context.request()
                    .release()
                    .response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Retry-After", Problem.RETRY_AFTER_SECONDS)
                    .putHeader("Cache-Control", "no-store")
                    .setBody(Body.body(problem.body())));
        });
    }
}
