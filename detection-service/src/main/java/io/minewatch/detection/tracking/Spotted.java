package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;
import io.minewatch.detection.inference.Detection;

/** A detection and what it looks like. */
record Spotted(Detection detection, Look look) {

    Box box() {
        return detection.box();
    }
}
