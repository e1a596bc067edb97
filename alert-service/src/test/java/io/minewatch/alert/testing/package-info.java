/**
 * A small county to judge by, sightings in it, and the service under test. {@link io.minewatch.alert.testing.County} is the
 * door for plain tests, {@link io.minewatch.alert.testing.House} for those with Kafka and PostGIS.
 */
@NullMarked
package io.minewatch.alert.testing;

import org.jspecify.annotations.NullMarked;
