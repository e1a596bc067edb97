package io.minewatch.gateway.session;

import io.minewatch.gateway.Destination;
import io.quarkus.logging.Log;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Looks up who is asking; renews a session whose token has run out. */
@ApplicationScoped
public class Sessions {

    static final String HOME = "/";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final IdentityProviderManager identities;

    Sessions(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Tells {@code then} who is asking, on the request's own thread. */
    public void find(RoutingContext request, Consumer<Session> then) {
        var authorization = request.request().getHeader("Authorization");
        if (authorization != null && isOfClient(authorization, request)) {
            then.accept(new Session.OfClient(authorization));
            return;
        }
        lookUp(request)
                .map(Sessions::sessionOf)
                .onFailure()
                .recoverWithItem(Sessions::sessionAfter)
                .subscribe()
                .with(then);
    }

    /** GIS programs send their reading key as a password; nothing else takes one. */
    private static boolean isOfClient(String authorization, RoutingContext request) {
        return authorization.startsWith(BEARER)
                || (authorization.startsWith(BASIC) && Destination.isForGis(request.normalizedPath()));
    }

    /** Ends a browser's session, if it has one, and tells {@code then} where the browser should go. */
    void end(RoutingContext request, Consumer<String> then) {
        lookUp(request)
                .map(identity -> HOME)
                .onFailure()
                .recoverWithItem(Sessions::placeAfter)
                .subscribe()
                .with(then);
    }

    private Uni<SecurityIdentity> lookUp(RoutingContext request) {
        // Left to itself, Quarkus would send whoever has no session to Keycloak, and a script along with them.
        BiConsumer<RoutingContext, Throwable> leaveItToUs = (ignored, failure) -> {};
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveItToUs);
        return QuarkusHttpUser.getSecurityIdentity(request, identities);
    }

    /** Looking the session up on the log-out path ends it, and is told as a redirect to Keycloak. */
    private static String placeAfter(Throwable failure) {
        return failure instanceof AuthenticationRedirectException redirect ? redirect.getRedirectUri() : HOME;
    }

    private static Session sessionOf(SecurityIdentity identity) {
        var credential = identity.isAnonymous() ? null : identity.getCredential(AccessTokenCredential.class);
        return credential == null ? new Session.None() : new Session.OfBrowser(credential.getToken());
    }

    private static Session sessionAfter(Throwable failure) {
        if (isOutage(failure)) {
            Log.warnf("log-in service is away: %s", failure);
            return new Session.Unknown();
        }
        Log.debugf("session refused: %s", failure);
        return new Session.None();
    }

    /** A refusal comes from Keycloak or from a token that does not hold; all else is Keycloak being out of reach. */
    private static boolean isOutage(Throwable failure) {
        boolean refused = false;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case IOException e -> {
                    return true;
                }
                case TimeoutException e -> {
                    return true;
                }
                // Quarkus loses the reason when a connection is closed without an answer, and fails with this instead.
                case NullPointerException e -> {
                    return true;
                }
                case AuthenticationException e -> refused = true;
                default -> {}
            }
        }
        return !refused;
    }
}
