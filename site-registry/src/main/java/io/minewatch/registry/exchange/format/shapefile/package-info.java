/**
 * Zipped Shapefiles: .shp for the shapes, .dbf for the attributes, .prj for the frame and .cpg for the encoding, of which
 * the last two are often missing and the last one often wrong.
 *
 * <p>{@link io.minewatch.registry.exchange.format.shapefile.ShapefileReader} is the door. Read and written by hand after
 * Esri's technical description of July 1998 and the dBase III layout: no library on Maven Central does it without
 * trusting the lengths that the file states.
 */
@NullMarked
package io.minewatch.registry.exchange.format.shapefile;

import org.jspecify.annotations.NullMarked;
