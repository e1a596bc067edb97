package io.minewatch.endtoend.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests to the registry over one connection, one after the other. */
public final class RegistryCalls {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    public RegistryCalls(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** The answer to a question; anything but a success is an error. */
    public HttpResponse<byte[]> get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    /** Asks for what the caller has already, under that tag. */
    public HttpResponse<byte[]> getUnlessTagged(String path, String tag) throws InterruptedException {
        return send(request(path).header("If-None-Match", tag).GET());
    }

    public HttpResponse<byte[]> post(String path, String type, byte[] body) throws InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<byte[]> put(String path, byte[] body) throws InterruptedException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder builder) throws InterruptedException {
        var request = builder.build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("%s is answered by %d: %s"
                        .formatted(request.uri(), answer.statusCode(), new String(answer.body(), UTF_8)));
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + request.uri(), e);
        }
    }
}
