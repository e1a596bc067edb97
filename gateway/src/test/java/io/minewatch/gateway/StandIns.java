package io.minewatch.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Starts a service and a log-in service for the gateway to talk to, both over real HTTP. */
public class StandIns implements QuarkusTestResourceLifecycleManager {

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        int port = freePort();
        var service = serve(new EchoService(vertx)::handle);
        int logInPort = freePort();
        var logIn = new LogInService("http://localhost:" + logInPort);
        vertx.createHttpServer()
                .requestHandler(logIn::handle)
                .listen(logInPort)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return Map.of(
                "quarkus.http.test-port", String.valueOf(port),
                "minewatch.gateway.public-url", "http://localhost:" + port,
                "minewatch.gateway.alert-service", "http://localhost:" + service.actualPort(),
                "minewatch.gateway.site-registry", "http://localhost:" + freePort(),
                "minewatch.gateway.keycloak", "http://localhost:" + service.actualPort(),
                "quarkus.oidc.auth-server-url", logIn.address() + "/auth/realms/minewatch",
                "quarkus.oidc.credentials.client-secret.value", LogInService.SECRET,
                "quarkus.oidc.token-state-manager.encryption-secret", "another-secret-for-tests-long-enough");
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpServer serve(Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer()
                .requestHandler(handler)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
