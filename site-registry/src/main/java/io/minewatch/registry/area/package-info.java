/**
 * Townships and protected areas, and when nothing may be taken from these.
 *
 * <p>{@link io.minewatch.registry.area.AreaResource} is the door; {@link io.minewatch.registry.area.Areas} keeps them and
 * answers for other rooms which id is a township.
 */
@NullMarked
package io.minewatch.registry.area;

import org.jspecify.annotations.NullMarked;
