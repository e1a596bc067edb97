package io.minewatch.alert.matching;

import io.minewatch.contract.alert.Ellipse;

/** Where a machine stands, or why nobody can say. */
public sealed interface Position {

    /** It stands there. */
    record Located(Ellipse ellipse) implements Position {}

    /** Nobody can say. */
    record Unlocated(Reason reason) implements Position {}

    /** Why a machine cannot be placed. */
    enum Reason {
        /** The sighting does not say in which pose the camera was, or the registry does not know that pose. */
        POSE_UNKNOWN,
        /** No calibration was in force, or its points lie in a line. */
        NOT_CALIBRATED,
        /** The calibration had run out, and nobody has made another. */
        CALIBRATION_EXPIRED,
        /** The box ends at or above the horizon. */
        ABOVE_HORIZON,
        /** The box is cut off by the picture's lower edge: its wheels are out of sight. */
        CUT_OFF
    }
}
