package io.minewatch.registry.rest;

import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is calling, as their token says at this moment. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /** The caller, to be kept with what they do. */
    public Actor actor() {
        var township = claim("township");
        return new Actor(
                Objects.requireNonNullElse(token.getIssuer(), ""),
                Objects.requireNonNullElse(token.getSubject(), token.getName()),
                Objects.requireNonNullElse(claim("name"), token.getName()),
                identity.getRoles().stream().filter(Roles.ALL::contains).toList(),
                claim("unit"),
                township == null ? null : new AreaId(township));
    }

    private @Nullable String claim(String name) {
        Object value = token.getClaim(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
