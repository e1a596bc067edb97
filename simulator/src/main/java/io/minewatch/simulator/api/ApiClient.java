package io.minewatch.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** One service's REST, spoken by one user; waits for the service as long as it is away. */
public final class ApiClient {

    private static final System.Logger LOG = System.getLogger(ApiClient.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final Tokens tokens;
    private final URI base;
    private final String user;

    /** Speaks to the service at {@code base} as {@code user}. */
    public ApiClient(HttpClient http, Tokens tokens, URI base, String user) {
        this.http = http;
        this.tokens = tokens;
        this.base = base;
        this.user = user;
    }

    /** The same service, as another user. */
    public ApiClient as(String otherUser) {
        return new ApiClient(http, tokens, base, otherUser);
    }

    /** Reads something that may not be there. */
    public Optional<JsonNode> find(String path) throws InterruptedException {
        try {
            return Optional.of(get(path));
        } catch (ApiProblem e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Reads something that is there. */
    public JsonNode get(String path) throws InterruptedException {
        return send(path, request -> request.GET());
    }

    /** Puts something in its place. */
    public JsonNode put(String path, Object body) throws InterruptedException {
        return send(path, request -> withJson(request).PUT(json(body)));
    }

    /** Adds something. */
    public JsonNode post(String path, Object body) throws InterruptedException {
        return send(path, request -> withJson(request).POST(json(body)));
    }

    /** Adds a picture. */
    public JsonNode postJpeg(String path, byte[] jpeg, String id, String takenAt) throws InterruptedException {
        return send(
                path,
                request -> request.header("Content-Type", "image/jpeg")
                        .header("X-Photo-Id", id)
                        .header("X-Taken-At", takenAt)
                        .POST(BodyPublishers.ofByteArray(jpeg)));
    }

    private JsonNode send(String path, Finishing finishing) throws InterruptedException {
        boolean told = false;
        while (true) {
            try {
                return sendOnce(path, finishing);
            } catch (IOException e) {
                if (!told) {
                    LOG.log(System.Logger.Level.INFO, "waiting for {0}{1}: {2}", base, path, reason(e));
                    told = true;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private JsonNode sendOnce(String path, Finishing finishing) throws IOException, InterruptedException {
        var request = finishing
                .finish(HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + tokens.tokenOf(user)))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        int status = response.statusCode();
        // The gateway answers 502 to 504 while the service behind it is away; a service starting up may answer 401.
        if (status >= 500 || status == 401 || status == 429) {
            tokens.forget(user);
            throw new IOException("status=" + status);
        }
        var body = response.body().length == 0 ? MissingNode.getInstance() : readBody(response.body());
        if (status >= 400) {
            throw new ApiProblem(
                    request.method() + " " + path, status, body.path("code").asText(), body.toString());
        }
        return body;
    }

    private static JsonNode readBody(byte[] body) throws IOException {
        try {
            return ContractJson.read(body, JsonNode.class);
        } catch (IllegalArgumentException e) {
            throw new IOException("answer is not JSON", e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static HttpRequest.Builder withJson(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(ContractJson.write(body));
    }

    /** Adds method and body to a request, anew for each try. */
    private interface Finishing {
        HttpRequest.Builder finish(HttpRequest.Builder request);
    }
}
