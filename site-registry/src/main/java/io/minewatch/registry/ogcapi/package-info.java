/**
 * The registry for GIS programs: OGC API Features, part 1 (core) and part 2 (reference systems).
 *
 * <p>{@link io.minewatch.registry.ogcapi.OgcResource} and {@link io.minewatch.registry.ogcapi.ItemsResource} are the
 * doors. A query's parameters become an {@link io.minewatch.registry.ogcapi.ItemsQuery} or are refused, each by its name;
 * the {@code snapshot} room looks things up; {@link io.minewatch.registry.ogcapi.FeatureWriter} tells them as GeoJSON.
 * Every answer is made as JSON first; {@link io.minewatch.registry.ogcapi.Html} shows the same in a browser.
 */
@NullMarked
package io.minewatch.registry.ogcapi;

import org.jspecify.annotations.NullMarked;
