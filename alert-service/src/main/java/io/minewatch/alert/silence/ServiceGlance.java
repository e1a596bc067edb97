package io.minewatch.alert.silence;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it is alive; what it does is none of our business. */
@ApplicationScoped
class ServiceGlance {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    boolean isAlive(URI health) throws InterruptedException {
        var question = HttpRequest.newBuilder(health).timeout(PATIENCE).build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
