package io.minewatch.ingest.stream;

import java.time.Duration;
import java.util.Optional;

/** A camera that plays. Read and closed by one thread. */
public interface VideoStream extends AutoCloseable {

    /**
     * Waits for the next keyframe.
     *
     * @param patience how long to read packets that belong to no keyframe
     * @return empty when packets came all the while, but no keyframe
     * @throws StreamFailure when the camera ended it, or sent nothing for too long
     */
    Optional<Keyframe> next(Duration patience) throws StreamFailure;

    @Override
    void close();
}
