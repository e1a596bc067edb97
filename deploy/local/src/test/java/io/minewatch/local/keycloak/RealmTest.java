package io.minewatch.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RealmTest {

    private final JsonNode realm;

    RealmTest() throws IOException {
        realm = ContractJson.mapper().readTree(RealmTest.class.getResource("/keycloak/minewatch-realm.json"));
    }

    @Test
    void knowsTheSixRoles() {
        assertThat(realm.path("roles").path("realm"))
                .extracting(r -> r.path("name").asText())
                .containsExactlyInAnyOrder("operator", "patrol", "supervisor", "clerk", "auditor", "admin");
        assertThat(Realm.roles()).hasSize(6).contains("operator", "patrol");
    }

    @Test
    void separatesWhoProvesFromWhoAccepts() {
        var units = new HashMap<String, String>();
        realm.path("users")
                .forEach(u -> units.put(
                        u.path("username").asText(),
                        u.path("attributes").path("unit").path(0).asText()));

        assertThat(units.get("clerk")).isNotEmpty().isNotEqualTo(units.get("supervisor"));
    }

    @Test
    void givesEachPatrolItsTownship() {
        assertThat(realm.path("users"))
                .filteredOn(u -> u.path("username").asText().startsWith("patrol-"))
                .hasSize(6)
                .allSatisfy(u -> assertThat(
                                u.path("attributes").path("township").path(0).asText())
                        .isEqualTo(
                                "990101-township-" + u.path("username").asText().split("-", -1)[1]));
    }

    @Test
    void givesARealCountyNoDemoLogIn() {
        var county = Realm.of(settings("0f".repeat(32)));

        assertThat(county.toString()).doesNotContain("-demo");
        assertThat(county.path("users")).hasSize(1);
        assertThat(county.path("users").path(0).path("username").asText()).isEqualTo("admin");
        assertThat(county.path("users").path(0).path("realmRoles"))
                .extracting(JsonNode::asText)
                .contains("admin");
    }

    @Test
    void refusesNameDemoAsAPasswordOfARealCounty() {
        assertThat(Realm.of(settings("0f".repeat(32))).path("passwordPolicy").asText())
                .contains("length(12)", "notUsername", "notContainsUsername");
        assertThat(Realm.of(settings(null)).has("passwordPolicy")).isFalse();
    }

    @Test
    void canBeToldFromTheMadeUpCountysAfterwards() {
        assertThat(Realm.isOfCounty(Realm.of(settings("0f".repeat(32))))).isTrue();
        assertThat(Realm.isOfCounty(Realm.of(settings(null)))).isFalse();
        assertThat(Realm.isOfCounty(realm)).isFalse();
    }

    @Test
    void isFilledInForThisInstallation() {
        var made = Realm.of(settings(null));

        assertThat(made.toString())
                .doesNotContain("${MINEWATCH")
                .contains("https://minewatch.example/*", "gateway-secret");
        assertThat(made.path("users")).hasSameSizeAs(realm.path("users"));
    }

    @Test
    void holdsNoSecretOfAClient() {
        assertThat(realm.path("clients"))
                .filteredOn(c -> c.has("secret"))
                .allSatisfy(c -> assertThat(c.path("secret").asText()).isEqualTo("${MINEWATCH_GATEWAY_SECRET}"));
        assertThat(Map.of(
                        "accessTokenLifespan", realm.path("accessTokenLifespan").asInt()))
                .containsEntry("accessTokenLifespan", 300);
    }

    private static KeycloakSettings settings(@Nullable String countyAdminPassword) {
        return new KeycloakSettings(
                1, 2, "https://minewatch.example", "", "", "", "bootstrap", "gateway-secret", countyAdminPassword);
    }
}
