package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.StreamFailure.Kind;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long a camera may take until it plays: so long for each answer, and so long in all. */
final class Patience {

    private static final long LONGEST_NAP_MILLIS = 40;

    private final BooleanSupplier stopped;
    private final Duration forAnswer;
    private final long end;
    private long answerEnd;
    private long nap;

    Patience(Duration forAll, Duration forAnswer, BooleanSupplier stopped) {
        this.stopped = stopped;
        this.forAnswer = forAnswer;
        this.end = System.nanoTime() + forAll.toNanos();
        beginAnswer();
    }

    /** The camera has been asked something. */
    void beginAnswer() {
        answerEnd = System.nanoTime() + forAnswer.toNanos();
        nap = 1;
    }

    /** Something has come: the next thing will not be long. */
    void hear() {
        nap = 1;
    }

    /** Waits a moment, longer each time. */
    void rest() throws StreamFailure {
        long now = System.nanoTime();
        if (stopped.getAsBoolean()) {
            throw new StreamFailure(Kind.STOPPED, "stopped");
        }
        if (now - end > 0 || now - answerEnd > 0) {
            throw new StreamFailure(Kind.UNREACHABLE, "no-answer");
        }
        try {
            Thread.sleep(nap);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StreamFailure(Kind.STOPPED, "stopped");
        }
        nap = Math.min(2 * nap, LONGEST_NAP_MILLIS);
    }
}
