package io.minewatch.alert.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens as the county's log-in service makes them. */
public final class Tokens {

    private Tokens() {}

    /** A token of somebody of the township Yanhe who holds these roles. */
    public static String of(String name, String... roles) {
        return ofTownship(name, County.TOWNSHIP.value(), roles);
    }

    public static String ofTownship(String name, String township, String... roles) {
        return Jwt.claims()
                .issuer("http://login.test/realms/minewatch")
                .subject("subject-of-" + name)
                .claim("name", name)
                .claim("preferred_username", name)
                .claim("unit", "unit-of-" + name)
                .claim("township", township)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresIn(3600)
                .sign(key());
    }

    private static PrivateKey key() {
        var encoded = ConfigProvider.getConfig().getValue(Service.SIGNING_KEY, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
