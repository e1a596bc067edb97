/** KML, plain or zipped (KMZ): placemarks in longitude and latitude of WGS 84. Links are never followed. */
@NullMarked
package io.minewatch.registry.exchange.format.kml;

import org.jspecify.annotations.NullMarked;
