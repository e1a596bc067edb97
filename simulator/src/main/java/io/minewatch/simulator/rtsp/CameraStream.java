package io.minewatch.simulator.rtsp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One stream of a made-up camera.
 *
 * @param path in its address, beginning with a slash
 * @param clip what it shows, over and over
 * @param phase how far into the clip it was when the server started
 * @param login who may look, or {@code null} for everybody
 */
public record CameraStream(
        String path, Clip clip, Duration phase, @Nullable Login login) {

    public CameraStream {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a stream's path begins with a slash: " + path);
        }
    }

    /** A stream that everybody may watch. */
    public static CameraStream open(String path, Clip clip) {
        return new CameraStream(path, clip, Duration.ZERO, null);
    }

    /** The same stream, asking for a log-in. */
    public CameraStream withLogin(String user, String password) {
        return new CameraStream(path, clip, phase, new Login(user, password));
    }

    /** Counts pictures since the server started: which one is shown {@code nanos} later. */
    long frameAt(long nanos) {
        return (long) Math.floor((nanos + phase.toNanos()) * clip.framesPerSecond() / 1e9);
    }

    /** When, in nanoseconds after the server started, the picture {@code frame} is due. */
    long dueAt(long frame) {
        return Math.round(frame * 1e9 / clip.framesPerSecond()) - phase.toNanos();
    }
}
