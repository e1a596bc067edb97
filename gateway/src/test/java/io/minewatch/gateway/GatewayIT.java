package io.minewatch.gateway;

import static io.minewatch.gateway.Browser.echoed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class GatewayIT {

    @Inject
    GatewayConfig config;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(config.publicUrl().toString());
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void servesPagesToEverybodyUnderAStrictPolicy() throws Exception {
        var answer = browser.get("/wall.html?x=1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(echoed(answer).getString("uri")).isEqualTo("/wall.html?x=1");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "worker-src 'self' blob:", "frame-ancestors 'none'");
    }

    @Test
    void answersTheApiWithoutSessionBy401AndNoRedirect() throws Exception {
        var answer = browser.get("/api/v1/alerts");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("session.missing");
    }

    @Test
    void logsInAndComesBackToThePageAskedFor() throws Exception {
        var answer = browser.get("/login?to=/review.html");

        assertThat(answer.uri().getPath()).isEqualTo("/review.html");
        assertThat(browser.cookies.getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.isHttpOnly());
    }

    @Test
    void doesNotSendPeopleToForeignPagesAfterLogIn() throws Exception {
        assertThat(browser.get("/login?to=//evil.example/").uri().getPath()).isEqualTo("/");
    }

    @Test
    void passesTheSessionsTokenOnAndNothingTheBrowserClaims() throws Exception {
        var headers = echoed(browser.logIn()
                        .get(
                                "/api/v1/alerts",
                                "X-Forwarded-User",
                                "admin",
                                "X-Remote-User",
                                "admin",
                                "Forwarded",
                                "for=x"))
                .getJsonObject("headers");

        assertThat(headers.getString("authorization")).startsWith("Bearer ey");
        assertThat(headers.fieldNames())
                .doesNotContain("cookie", "x-forwarded-user", "x-remote-user", "forwarded")
                .contains("x-forwarded-for");
    }

    @Test
    void passesTheTokenOfAProgramOn() throws Exception {
        var answer = browser.get("/api/v1/me", "Authorization", "Bearer its-own");

        assertThat(echoed(answer).getJsonObject("headers").getString("authorization"))
                .isEqualTo("Bearer its-own");
    }

    @Test
    void asksAGisProgramForItsKeyAndPassesItOnToTheRegistryOnly() throws Exception {
        var asked = browser.get("/ogc/collections");
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic realm=");

        var key = "Basic cWdpczpzZWNyZXQ=";
        assertThat(browser.get("/ogc/collections", "Authorization", key).statusCode())
                .as("passed on to the registry, which is away here")
                .isEqualTo(503);
        assertThat(browser.get("/api/v1/sites", "Authorization", key).statusCode())
                .isEqualTo(401);
    }

    @Test
    void renewsASessionWhoseTokenHasRunOut() throws Exception {
        browser.logIn();
        var first = echoed(browser.get("/api/v1/me")).getJsonObject("headers").getString("authorization");
        var second = echoed(browser.get("/api/v1/me")).getJsonObject("headers").getString("authorization");

        assertThat(second).startsWith("Bearer ey").isNotEqualTo(first);
    }

    @Test
    void answers401OnceTheSessionIsOver() throws Exception {
        browser.logIn();
        tellLogInServiceTo("revoke");

        // What was issued before holds to its end, which is three seconds away.
        await().untilAsserted(
                        () -> assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401));
    }

    @Test
    void endsNoSessionWhileLogInIsAway() throws Exception {
        browser.logIn();
        tellLogInServiceTo("leave");
        try {
            await().untilAsserted(() ->
                    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(503));
        } finally {
            tellLogInServiceTo("return");
        }

        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void takesChangesFromItsOwnPagesOnly() throws Exception {
        browser.logIn();
        var own = config.publicUrl().toString();

        assertThat(browser.send("POST", "/api/v1/alerts/1/comments", "{}", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.send("POST", "/api/v1/alerts/1/comments", "{}").statusCode())
                .isEqualTo(403);
        var taken = browser.send("POST", "/api/v1/alerts/1/comments", "{\"a\":1}", "Origin", own);
        assertThat(echoed(taken).getInteger("bytes")).isEqualTo(7);
    }

    @Test
    void refusesBodiesThatAreTooLargeOrWillNotSay() throws Exception {
        assertThat(answerTo("POST /api/v1/alerts HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n"))
                .contains("413");
        assertThat(answerTo("POST /api/v1/alerts HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .contains("411");
    }

    @Test
    void saysThatAServiceIsAway() throws Exception {
        var answer = browser.get("/api/v1/sites", "Authorization", "Bearer its-own");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("service.away");
    }

    @Test
    void passesAFeedOnAsItComesAndEndsItWithTheToken() throws Exception {
        var answer = browser.logIn().open("/api/v1/live");

        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: hello");
            assertThatThrownBy(() -> lines.lines().count()).hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void keepsWhatIsForThisMachineOnlyToItself() throws Exception {
        assertThat(browser.get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(browser.get("/auth/admin/master/console").statusCode()).isEqualTo(404);
        assertThat(browser.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void endsASession() throws Exception {
        browser.logIn().get("/logout");

        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    private void tellLogInServiceTo(String what) throws IOException, InterruptedException {
        var logInService = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(logInService + "/" + what));
            http.send(request.build(), BodyHandlers.discarding());
        }
    }

    private String answerTo(String head) throws IOException {
        try (var socket = new Socket("localhost", config.publicUrl().getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return reader.readLine();
        }
    }
}
