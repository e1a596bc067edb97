/**
 * A private PostgreSQL cluster with PostGIS, as a process of its own, and Minewatch's database in it.
 *
 * <p>{@link io.minewatch.local.postgis.PostgisCluster} runs the server, {@link
 * io.minewatch.local.postgis.MinewatchDatabase} makes the database with its schemas and roles, on this cluster or on
 * any other.
 */
@NullMarked
package io.minewatch.local.postgis;

import org.jspecify.annotations.NullMarked;
