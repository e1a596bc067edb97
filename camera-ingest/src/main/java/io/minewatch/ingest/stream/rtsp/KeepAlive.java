package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.StreamFailure.Kind;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says a word to a camera now and then, so that it does not take us for gone. */
final class KeepAlive {

    private static final Duration RAREST = Duration.ofSeconds(30);
    private static final Duration MOST_OFTEN = Duration.ofMillis(500);
    private static final int MOST_LOGINS = 2;

    private final Session session;
    private final Requests requests;
    private final long every;
    private boolean asksParameters;
    private long spokenAt;
    private int logins;

    KeepAlive(Session session, Requests requests, long now) {
        this.session = session;
        this.requests = requests;
        this.asksParameters = session.asksParameters();
        long half = session.timeout().dividedBy(2).toNanos();
        this.every = Math.clamp(half, MOST_OFTEN.toNanos(), RAREST.toNanos());
        this.spokenAt = now;
    }

    /** What is to be said now, or null. */
    @Nullable
    ByteBuffer due(long now) {
        if (now - spokenAt < every) {
            return null;
        }
        spokenAt = now;
        logins = 0;
        return word();
    }

    /** Hears the camera's answer. Returns what is to be said to that, or null. */
    @Nullable
    ByteBuffer hear(RtspMessage answer) throws StreamFailure {
        int status = answer.status();
        if (status == 454) {
            throw new StreamFailure(Kind.DROPPED, "session-over");
        }
        if (status == 401 && logins++ < MOST_LOGINS) {
            // The camera has thought of a new number; the old one served until now.
            var challenge = Challenge.best(answer);
            return challenge.isPresent() && requests.answer(challenge.get()) ? word() : null;
        }
        if (status >= 400) {
            asksParameters = false;
        }
        return null;
    }

    private ByteBuffer word() {
        return requests.word(asksParameters ? "GET_PARAMETER" : "OPTIONS", session.control(), "");
    }
}
