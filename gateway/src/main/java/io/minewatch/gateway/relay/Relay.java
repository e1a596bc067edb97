package io.minewatch.gateway.relay;

import io.minewatch.gateway.Destination;
import io.minewatch.gateway.GatewayConfig;
import io.minewatch.gateway.session.Session;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/** Sends requests on to the service they are for. */
@ApplicationScoped
public class Relay {

    /** Every open wall holds a connection for its feed. */
    private static final int CONNECTIONS = 1_000;

    private final RequestHeaders headers;
    private final Map<Destination, HttpProxy> proxies = new EnumMap<>(Destination.class);

    Relay(Vertx vertx, GatewayConfig config, InstantSource clock) {
        var options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(20)
                .setDecompressionSupported(false);
        var client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        var alerts = proxy(client, config.alertService());
        proxies.put(Destination.ALERTS, alerts);
        proxies.put(Destination.PAGES, alerts);
        proxies.put(Destination.REGISTRY, proxy(client, config.siteRegistry()));
        proxies.put(Destination.KEYCLOAK, proxy(client, config.keycloak()));
        headers = new RequestHeaders(config.publicUrl());
        var feeds = new FeedEnd(vertx, clock);
        proxies.values().stream()
                .distinct()
                .forEach(proxy -> proxy.addInterceptor(feeds).addInterceptor(new ServiceAway()));
    }

    /** Sends a request on, with the session's token in place of whatever the client claims to be. */
    public void send(HttpServerRequest request, Destination destination, Session session) {
        var proxy = proxies.get(destination);
        if (proxy == null) {
            throw new IllegalArgumentException("nothing is sent to " + destination);
        }
        headers.rewrite(request, destination, session);
        proxy.handle(request);
    }

    private static HttpProxy proxy(HttpClient client, URI service) {
        // WebSockets would go round the interceptors, and nobody uses them.
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(service.getPort(), service.getHost());
    }
}
