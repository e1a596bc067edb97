/**
 * What detection-service found, and the pictures that show it. {@link io.minewatch.contract.sighting.Sighting} is the
 * door.
 */
@NullMarked
package io.minewatch.contract.sighting;

import org.jspecify.annotations.NullMarked;
