package io.minewatch.registry.key;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Recognises reading keys. Everything else it leaves to the log-in by token. */
@ApplicationScoped
class KeyMechanism implements HttpAuthenticationMechanism {

    /** The role that a key gives; it opens {@code /ogc} only. */
    static final String ROLE = "reader";

    private final Keys keys;
    private final Guesses guesses;

    KeyMechanism(Keys keys, Guesses guesses) {
        this.keys = keys;
        this.guesses = guesses;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var credentials = Credentials.read(request.request().getHeader("Authorization"));
        if (credentials.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        var address = request.request().remoteAddress().hostAddress();
        return Uni.createFrom()
                .item(() -> identify(credentials.get(), address))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    /** Before the log-in by token, which would take a key for a token that is forged. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1_000;
    }

    private SecurityIdentity identify(Credentials credentials, String address) {
        guesses.admit(address, credentials.secret());
        var key = keys.recognise(credentials.name(), credentials.secret(), address);
        if (key.isEmpty()) {
            guesses.wasWrong(address, credentials.secret());
            Log.warnf("reading key refused: name=%s from=%s", credentials.loggedName(), address);
            throw new AuthenticationFailedException("no such reading key");
        }
        guesses.wasRight(address, credentials.secret());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("key " + key.get().name()))
                .addRole(ROLE)
                .build();
    }
}
