package io.minewatch.ingest.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A stream whose reader may not understand it: tells when it gives up, and when no keyframe comes out of it. */
final class DoubtedStream implements VideoStream {

    private final VideoStream stream;
    private final long doubtedAfter;
    private final Consumer<String> doubt;
    private long keyframeAt = System.nanoTime();

    DoubtedStream(VideoStream stream, Duration doubtedAfter, Consumer<String> doubt) {
        this.stream = stream;
        this.doubtedAfter = doubtedAfter.toNanos();
        this.doubt = doubt;
    }

    @Override
    public Optional<Keyframe> next(Duration patience) throws StreamFailure {
        try {
            var keyframe = stream.next(patience);
            if (keyframe.isPresent()) {
                keyframeAt = System.nanoTime();
            } else if (System.nanoTime() - keyframeAt > doubtedAfter) {
                throw new ProtocolSurprise("no-keyframe");
            }
            return keyframe;
        } catch (ProtocolSurprise e) {
            doubt.accept(e.detail());
            throw new StreamFailure(StreamFailure.Kind.DROPPED, e.detail());
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
