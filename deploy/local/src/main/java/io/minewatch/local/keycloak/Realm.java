package io.minewatch.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The realm as it is first made. The file holds the demo log-ins, whose passwords everybody can read; a real county gets
 * none of them, but an administrator with a password of its own.
 */
public final class Realm {

    static final String NAME = "minewatch";

    /** The administrator's name, in the made-up county and in a real one. */
    public static final String ADMIN = "admin";

    /** Refuses NAME-demo too, whoever should think of it. */
    private static final String PASSWORD_POLICY =
            "length(12) and notUsername(undefined) and notContainsUsername(undefined)";

    private static final String MARK = "minewatch.log-ins";
    private static final String COUNTY = "county";

    private Realm() {}

    static ObjectNode of(KeycloakSettings settings) {
        var realm = read(file().replace("${MINEWATCH_GATEWAY_SECRET}", settings.gatewaySecret())
                .replace("${MINEWATCH_PUBLIC_URL}", settings.publicUrl()));
        var password = settings.countyAdminPassword();
        if (password != null) {
            realm.putObject("attributes").put(MARK, COUNTY);
            realm.put("passwordPolicy", PASSWORD_POLICY);
            realm.putArray("users").add(ContractJson.mapper().<JsonNode>valueToTree(admin(password)));
        }
        return realm;
    }

    /** Whether a realm of Keycloak's database was made for a real county, and so without demo log-ins. */
    static boolean isOfCounty(JsonNode realm) {
        return COUNTY.equals(realm.path("attributes").path(MARK).asText());
    }

    /** The roles an account can have. */
    public static List<String> roles() {
        var roles = read(file()).path("roles").path("realm");
        return StreamSupport.stream(roles.spliterator(), false)
                .map(r -> r.path("name").asText())
                .toList();
    }

    private static Map<String, Object> admin(String password) {
        return Map.of(
                "username",
                ADMIN,
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)),
                "realmRoles",
                List.of("default-roles-" + NAME, "admin"));
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) ContractJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("the realm is not JSON", e);
        }
    }

    private static String file() {
        try (var in = Realm.class.getResourceAsStream("/keycloak/minewatch-realm.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the realm cannot be read", e);
        }
    }
}
