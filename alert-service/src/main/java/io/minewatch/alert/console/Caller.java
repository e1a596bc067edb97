package io.minewatch.alert.console;

import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who asks, as the token says at this moment. */
@RequestScoped
class Caller {

    private static final Set<String> ROLES = Set.of("operator", "patrol", "supervisor", "clerk", "auditor", "admin");

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    Actor actor() {
        var roles = identity.getRoles().stream().filter(ROLES::contains).toList();
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new IllegalStateException("the caller has no token");
        }
        var name = findClaim(token, "name").orElseGet(() -> userName(token));
        return new Actor(
                String.valueOf(token.getIssuer()),
                String.valueOf(token.getSubject()),
                name,
                roles,
                findClaim(token, "unit").orElse(null),
                township(token));
    }

    List<String> roles() {
        return actor().roles();
    }

    boolean has(String role) {
        return identity.hasRole(role);
    }

    /** Whether nothing but what concerns their own township is for them. */
    boolean isOnlyPatrol() {
        return has("patrol") && !has("operator") && !has("supervisor") && !has("admin") && !has("auditor");
    }

    private static String userName(JsonWebToken token) {
        return findClaim(token, "preferred_username").orElseGet(() -> String.valueOf(token.getSubject()));
    }

    private static @Nullable AreaId township(JsonWebToken token) {
        return findClaim(token, "township").map(AreaId::new).orElse(null);
    }

    private static Optional<String> findClaim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null || value.toString().isBlank() ? Optional.empty() : Optional.of(value.toString());
    }
}
