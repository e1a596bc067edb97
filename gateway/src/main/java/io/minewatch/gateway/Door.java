package io.minewatch.gateway;

import io.minewatch.gateway.guard.BodyPolicy;
import io.minewatch.gateway.guard.OriginPolicy;
import io.minewatch.gateway.guard.SecurityHeaders;
import io.minewatch.gateway.relay.Relay;
import io.minewatch.gateway.session.Session;
import io.minewatch.gateway.session.Sessions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Where every request comes in that nothing else has answered. */
@ApplicationScoped
class Door {

    private final Sessions sessions;
    private final OriginPolicy origins;
    private final BodyPolicy bodies;
    private final SecurityHeaders headers;
    private final Relay relay;

    Door(Sessions sessions, OriginPolicy origins, BodyPolicy bodies, SecurityHeaders headers, Relay relay) {
        this.sessions = sessions;
        this.origins = origins;
        this.bodies = bodies;
        this.headers = headers;
        this.relay = relay;
    }

    void open(@Observes Router router) {
        router.route().last().handler(this::enter);
    }

    private void enter(RoutingContext request) {
        var path = request.normalizedPath();
        // Kept for the service of that name; health answers on the public port too.
        if (path.startsWith("/q/health")) {
            request.next();
            return;
        }
        var destination = Destination.of(path);
        if (destination != Destination.KEYCLOAK) {
            headers.addTo(request.response());
        }
        if (destination == Destination.NOWHERE) {
            Problem.NOT_FOUND.answer(request.response());
            return;
        }
        var refusal = bodies.judge(request.request());
        if (refusal != null) {
            refusal.answer(request.response());
        } else if (destination.needsLogIn()) {
            enterLoggedIn(request, destination);
        } else {
            relay.send(request.request(), destination, new Session.None());
        }
    }

    private void enterLoggedIn(RoutingContext request, Destination destination) {
        // Looking the session up may take a trip to Keycloak: nothing of the body may be lost meanwhile.
        request.request().pause();
        sessions.find(request, session -> {
            var refusal = judge(request, session);
            if (refusal == null) {
                relay.send(request.request(), destination, session);
            } else {
                request.request().resume();
                askForKey(request, refusal);
                refusal.answer(request.response());
            }
        });
    }

    /** Many a GIS program sends its key only once it is asked for it. */
    private static void askForKey(RoutingContext request, Problem refusal) {
        if (refusal == Problem.NOT_LOGGED_IN && Destination.isForGis(request.normalizedPath())) {
            request.response().putHeader("WWW-Authenticate", "Basic realm=\"Minewatch\", charset=\"UTF-8\"");
        }
    }

    private @Nullable Problem judge(RoutingContext request, Session session) {
        return switch (session) {
            case Session.None() -> Problem.NOT_LOGGED_IN;
            case Session.Unknown() -> Problem.LOG_IN_AWAY;
            case Session.OfBrowser browser -> origins.allows(request.request()) ? null : Problem.FOREIGN_ORIGIN;
            // No page can make a browser send a token of a program's.
            case Session.OfClient client -> null;
        };
    }
}
