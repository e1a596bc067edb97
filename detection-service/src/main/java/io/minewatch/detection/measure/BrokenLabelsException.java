package io.minewatch.detection.measure;

import java.io.IOException;

/** A label file that cannot be made sense of; its message names file and line. */
public final class BrokenLabelsException extends IOException {

    BrokenLabelsException(String message) {
        super(message);
    }
}
