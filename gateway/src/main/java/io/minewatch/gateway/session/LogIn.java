package io.minewatch.gateway.session;

import io.minewatch.gateway.GatewayConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;

/**
 * {@code /login?to=/wall.html} and the way back from Keycloak. Both paths are open only to who is logged in (see {@code
 * application.properties}), so whoever is not goes to Keycloak first.
 */
@ApplicationScoped
class LogIn {

    private static final int BEFORE_AUTHENTICATION = 1_000;

    private final Sessions sessions;
    private final URI publicUrl;

    LogIn(Sessions sessions, GatewayConfig config) {
        this.sessions = sessions;
        publicUrl = config.publicUrl();
    }

    void openDoors(@Observes Router router) {
        router.get("/login").handler(request -> goTo(request, target(request)));
        router.get("/signed-in").handler(request -> goTo(request, Sessions.HOME));
        router.get("/logout").handler(this::logOut);
    }

    /** Keycloak sends people back to the public address only, so a session must begin there. */
    void keepToThePublicName(@Observes Filters filters) {
        filters.register(
                request -> {
                    var asked = String.valueOf(request.request().authority());
                    boolean elsewhere = !publicUrl.getRawAuthority().equals(asked);
                    if (request.normalizedPath().equals("/login") && elsewhere) {
                        goTo(request, publicUrl + request.request().uri());
                    } else {
                        request.next();
                    }
                },
                BEFORE_AUTHENTICATION);
    }

    private void logOut(RoutingContext request) {
        // A foreign page could put a whole control room out of its wall with a link.
        if ("cross-site".equals(request.request().getHeader("Sec-Fetch-Site"))) {
            goTo(request, Sessions.HOME);
        } else {
            sessions.end(request, place -> goTo(request, place));
        }
    }

    /** A path of ours: anything else could lead a person to a page that only looks like ours. */
    private static String target(RoutingContext request) {
        return Optional.ofNullable(request.request().getParam("to"))
                .filter(to -> to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") && !to.contains("\n"))
                .orElse(Sessions.HOME);
    }

    private static void goTo(RoutingContext request, String location) {
        request.response().setStatusCode(302).putHeader("Location", location).end();
    }
}
