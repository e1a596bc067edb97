/**
 * Polygons and points as they come in, go into the database and out again, all in CGCS2000 degrees, longitude first.
 *
 * <p>{@link io.minewatch.registry.shape.ShapeReader} judges what was sent; {@link io.minewatch.registry.shape.Shapes}
 * turns what passed into the database's form and back.
 */
@NullMarked
package io.minewatch.registry.shape;

import org.jspecify.annotations.NullMarked;
