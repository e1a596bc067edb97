package io.minewatch.local.keycloak;

/**
 * What Keycloak is told.
 *
 * @param publicUrl the address people type, without a path
 * @param gatewaySecret what the gateway proves itself with
 */
public record KeycloakSettings(
        int port,
        int managementPort,
        String publicUrl,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        String adminPassword,
        String gatewaySecret) {

    @Override
    public String toString() {
        return "Keycloak on port %d for %s".formatted(port, publicUrl);
    }
}
