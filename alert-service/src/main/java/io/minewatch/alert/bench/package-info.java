/**
 * Measures matching by itself, on a county made up for the purpose: {@code minewatch bench matching} starts {@link
 * io.minewatch.alert.bench.MatchingRun} beside a database server to compare with.
 *
 * <p>{@link io.minewatch.alert.bench.MadeUpCounty} makes polygons, cameras and sightings; {@link
 * io.minewatch.alert.bench.PostgisQuestion} asks the database what {@code matching} is asked.
 */
@NullMarked
package io.minewatch.alert.bench;

import org.jspecify.annotations.NullMarked;
