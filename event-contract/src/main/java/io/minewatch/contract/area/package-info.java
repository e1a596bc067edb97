/**
 * Townships and protected areas. {@link io.minewatch.contract.area.Area} is the door.
 */
@NullMarked
package io.minewatch.contract.area;

import org.jspecify.annotations.NullMarked;
