/**
 * Kafka and PostGIS for the tests of the services: {@link io.minewatch.local.testing.KafkaResource} and {@link
 * io.minewatch.local.testing.PostgisResource}.
 *
 * <p>A whole test run shares one broker and one cluster, named by the environment variables {@code MINEWATCH_TEST_KAFKA}
 * and {@code MINEWATCH_TEST_POSTGRES}. Where they are not set, this JVM starts its own at the first need and ends them with
 * itself.
 */
@NullMarked
package io.minewatch.local.testing;

import org.jspecify.annotations.NullMarked;
