package io.minewatch.local.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a registry and a log-in that say what the real ones would. */
class ReadingKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final HttpServer server = server();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void makesAKeyAndGivesItOnce() {
        assertThat(keys("right").make("qgis", NOW.plusSeconds(60), NOW)).isEqualTo("mwk_x");

        assertThat(asked.getLast())
                .startsWith("POST /api/v1/reading-keys Bearer t")
                .contains("\"name\":\"qgis\"", "\"until\":\"2026-11-22T08:01:00Z\"");
    }

    @Test
    void revokesTheKeyOfThatNameWhichIsInUse() {
        keys("right").revoke("qgis", NOW);

        assertThat(asked.getLast()).startsWith("POST /api/v1/reading-keys/k2/revocation");
        assertThatThrownBy(() -> keys("right").revoke("other", NOW))
                .hasMessageContaining("no key other that is in use");
    }

    @Test
    void saysWhatTheRegistryHasAgainstAName() {
        assertThatThrownBy(() -> keys("right").make("a:b", null, NOW)).hasMessageContaining("/name: must have letters");
    }

    @Test
    void saysThatTheLogInWasRefused() {
        assertThatThrownBy(() -> keys("wrong")).hasMessageContaining("log-in of admin was refused");
    }

    private ReadingKeys keys(String password) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new ReadingKeys(RegistryApi.logIn(address, address, "admin", password));
    }

    private void answer(HttpExchange request) throws IOException {
        var body = new String(request.getRequestBody().readAllBytes(), UTF_8);
        var who = request.getRequestHeaders().getFirst("Authorization");
        asked.add("%s %s %s %s".formatted(request.getRequestMethod(), request.getRequestURI(), who, body));
        boolean isLogIn = request.getRequestURI().getPath().endsWith("/token");
        int status = body.contains("password=wrong") ? 401 : body.contains("a:b") ? 422 : 200;
        var said = (isLogIn ? "{'access_token':'t'}" : registrySays(request, status))
                .replace('\'', '"')
                .getBytes(UTF_8);
        request.sendResponseHeaders(status, said.length);
        request.getResponseBody().write(said);
        request.close();
    }

    private static String registrySays(HttpExchange request, int status) {
        if (status == 422) {
            return "{'detail':'no','errors':[{'field':'/name','message':'must have letters'}]}";
        }
        return request.getRequestMethod().equals("GET")
                ? "{'items':[{'id':'k1','name':'qgis','revokedAt':'2026-01-01T00:00:00Z'},{'id':'k2','name':'qgis'}]}"
                : "{'key':'mwk_x'}";
    }

    private HttpServer server() {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/", this::answer);
            return made;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
