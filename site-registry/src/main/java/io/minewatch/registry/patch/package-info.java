/**
 * Satellite change patches (卫片图斑): ground that looks different in a new image, handed down as polygons. Each is a task
 * with a deadline and wants a verdict after a check in the field.
 *
 * <p>They come in by import. {@link io.minewatch.registry.patch.PatchResource} is the door for people;
 * {@link io.minewatch.registry.patch.Patches} keeps them, {@link io.minewatch.registry.patch.OverduePatches} counts those
 * that nobody has judged in time.
 */
@NullMarked
package io.minewatch.registry.patch;

import org.jspecify.annotations.NullMarked;
