/**
 * The site registry by itself, with its own Kafka and PostGIS, and as many made-up sites as one likes.
 *
 * <p>{@link io.minewatch.endtoend.registry.RegistryRig} is the door. {@link io.minewatch.endtoend.registry.MadeUpSites}
 * fills the database and the topic, past the API: a hundred thousand sites would take their time through it, which is
 * measured elsewhere. {@link io.minewatch.endtoend.registry.LogIn} stands in for Keycloak.
 */
@NullMarked
package io.minewatch.endtoend.registry;

import org.jspecify.annotations.NullMarked;
