package io.minewatch.local.keycloak;

import org.jspecify.annotations.Nullable;

/**
 * What Keycloak is told.
 *
 * @param publicUrl the address people type, without a path
 * @param bootstrapPassword of the account that administers Keycloak itself
 * @param gatewaySecret what the gateway proves itself with
 * @param countyAdminPassword a real county's administrator's first password; {@code null} for the made-up county, which has
 *     demo log-ins
 */
public record KeycloakSettings(
        int port,
        int managementPort,
        String publicUrl,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        String bootstrapPassword,
        String gatewaySecret,
        @Nullable String countyAdminPassword) {

    boolean isCounty() {
        return countyAdminPassword != null;
    }

    @Override
    public String toString() {
        return "Keycloak on port %d for %s".formatted(port, publicUrl);
    }
}
