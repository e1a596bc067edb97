package io.minewatch.ingest.stream;

import java.util.function.BooleanSupplier;

/** Opens cameras. The port of this room: one adapter for each way of reading them. */
public interface VideoSource {

    /**
     * Logs in and starts to play; takes no longer than the configured time, whatever the camera does.
     *
     * @param stopped asked often; once it says yes, opening and reading end within a moment
     */
    VideoStream open(StreamAddress address, BooleanSupplier stopped) throws StreamFailure;
}
