/**
 * The registry for GIS programs: OGC API Features, part 1 (core) and part 2 (reference systems).
 *
 * <p>{@link io.minewatch.registry.ogcapi.OgcResource} is the door. A query's parameters become an {@code ItemsQuery} or
 * are refused, each by its name; the {@code snapshot} room looks things up; {@code FeatureWriter} tells them as GeoJSON.
 * Every answer is made as JSON first; {@code Html} shows the same in a browser. {@code ApiDescription} says all this in
 * OpenAPI, from which GIS programs learn what they can ask.
 */
@NullMarked
package io.minewatch.registry.ogcapi;

import org.jspecify.annotations.NullMarked;
