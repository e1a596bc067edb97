/**
 * Keycloak, the one way to log in: built once for our options, started by {@link
 * io.minewatch.local.keycloak.KeycloakServer}, given the realm {@code minewatch} by {@link
 * io.minewatch.local.keycloak.KeycloakAdmin}. {@link io.minewatch.local.keycloak.Accounts} are the people in it.
 */
@NullMarked
package io.minewatch.local.keycloak;

import org.jspecify.annotations.NullMarked;
