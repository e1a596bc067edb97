package io.minewatch.registry.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody who calls the registry, with a token that says who they are. */
public record Person(String name, String role, String unit) {

    public static final Person CLERK = new Person("Clerk Chen", "clerk", "natural-resources");
    public static final Person ADMIN = new Person("Admin An", "admin", "county");
    public static final Person SUPERVISOR = new Person("Supervisor Su", "supervisor", "inspection");
    public static final Person OPERATOR = new Person("Operator Ou", "operator", "control-room");
    public static final Person AUDITOR = new Person("Auditor Ao", "auditor", "audit");
    public static final Person PATROL = new Person("Patrol Pan", "patrol", "yanhe");

    public ValidatableResponse put(String path, Object body) {
        return request().body(body).put("/api/v1" + path).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return request().body(body).post("/api/v1" + path).then();
    }

    /** Sends a file to be imported. {@code query} begins with its target. */
    public ValidatableResponse upload(String query, byte[] file) {
        return send("/imports?target=" + query, file);
    }

    /** Sends a file. */
    public ValidatableResponse send(String path, byte[] file) {
        return request()
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/v1" + path)
                .then();
    }

    public ValidatableResponse get(String path) {
        return request().get("/api/v1" + path).then();
    }

    /** A request in their name. */
    public RequestSpecification request() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token());
    }

    /** What says who they are. */
    public String token() {
        return Jwt.issuer("https://login.test")
                .subject(name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .upn(name)
                .claim("name", name)
                .claim("unit", unit)
                .claim("realm_access", Map.of("roles", List.of(role, "offline_access")))
                .expiresIn(300)
                .sign(key());
    }

    private static PrivateKey key() {
        try {
            var encoded = ConfigProvider.getConfig().getValue("test.signing-key", String.class);
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
