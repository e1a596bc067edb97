/**
 * Keycloak, the one way to log in: built once for our options, started with the realm {@code minewatch}. {@link
 * io.minewatch.local.keycloak.KeycloakServer} is the door.
 */
@NullMarked
package io.minewatch.local.keycloak;

import org.jspecify.annotations.NullMarked;
