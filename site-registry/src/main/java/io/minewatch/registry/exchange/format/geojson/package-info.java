/** GeoJSON (RFC 7946), with the {@code crs} member of the older form, which files in metres cannot do without. */
@NullMarked
package io.minewatch.registry.exchange.format.geojson;

import org.jspecify.annotations.NullMarked;
