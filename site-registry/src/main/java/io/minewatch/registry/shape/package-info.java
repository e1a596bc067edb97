/**
 * Polygons and points as they come in, go into the database and out again, kept in CGCS2000 degrees, longitude first.
 *
 * <p>{@link io.minewatch.registry.shape.ShapeReader} judges what was sent, in whatever frame; {@link io.minewatch.registry.shape.Shapes}
 * turns what passed into the database's form and back; {@link io.minewatch.registry.shape.Reframed} gives it in the frame
 * that a caller asks for.
 */
@NullMarked
package io.minewatch.registry.shape;

import org.jspecify.annotations.NullMarked;
