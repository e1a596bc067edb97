package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.Keyframe;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.StreamFailure.Kind;
import io.minewatch.ingest.stream.rtp.Losses;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands keyframes from the thread that reads all cameras to the one that watches this camera. */
final class Outlet {

    private static final int MOST_WAITING = 2;
    private static final int MOST_BYTES = 1024 * 1024;

    private final Losses losses;
    private final ArrayDeque<Keyframe> waiting = new ArrayDeque<>(MOST_WAITING);
    private int bytes;
    private @Nullable StreamFailure failure;

    Outlet(Losses losses) {
        this.losses = losses;
    }

    /** Hands a keyframe over. If the watcher is behind, the oldest one is lost: it is the least worth. */
    synchronized void put(Keyframe keyframe) {
        if (failure != null) {
            return;
        }
        while (!waiting.isEmpty() && (waiting.size() == MOST_WAITING || bytes + keyframe.data().length > MOST_BYTES)) {
            bytes -= waiting.remove().data().length;
            losses.lost(Losses.Why.NOT_FETCHED);
        }
        waiting.add(keyframe);
        bytes += keyframe.data().length;
        notifyAll();
    }

    /** Nothing more comes, for this reason. The first one counts. */
    synchronized void end(StreamFailure why) {
        if (failure == null) {
            failure = why;
            notifyAll();
        }
    }

    /** The next keyframe; empty when there is none for so long. */
    synchronized Optional<Keyframe> next(Duration patience) throws StreamFailure {
        long end = System.nanoTime() + patience.toNanos();
        while (waiting.isEmpty()) {
            if (failure != null) {
                throw failure;
            }
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return Optional.empty();
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StreamFailure(Kind.STOPPED, "stopped");
            }
        }
        var keyframe = waiting.remove();
        bytes -= keyframe.data().length;
        return Optional.of(keyframe);
    }
}
