package io.minewatch.detection.video;

import java.io.IOException;

/** A video that cannot be read, or not to its end; what came before was good. */
public final class UnreadableVideoException extends IOException {

    UnreadableVideoException(String message) {
        super(message);
    }
}
