package io.minewatch.alert.matching;

import io.minewatch.alert.matching.LocalPlane.Offset;
import java.util.Optional;

/** Maps a point of the picture to the ground, in metres from the probe's foot. */
interface GroundMap {

    /**
     * The ground seen at a point of the picture, or nothing at and above the horizon.
     *
     * @param u 0 to 1 from the left
     * @param v 0 to 1 from the top
     */
    Optional<Offset> findGround(double u, double v);
}
