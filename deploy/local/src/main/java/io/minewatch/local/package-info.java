/**
 * The whole system on one machine, without Docker.
 *
 * <p>Each room looks after one kind of process: {@code kafka} the broker and its topics, {@code postgis} the database
 * cluster; {@code testing} lends both to the tests of the services. {@code process} is what they share.
 */
@NullMarked
package io.minewatch.local;

import org.jspecify.annotations.NullMarked;
