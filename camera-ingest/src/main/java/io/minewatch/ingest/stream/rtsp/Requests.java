package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.StreamAddress.Login;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Words the requests of one dialogue: numbers them, and adds who asks and in which session. Safe for several threads. */
final class Requests {

    private final @Nullable Authorization authorization;
    private @Nullable String session;
    private int sequence;

    Requests(@Nullable Login login) {
        this.authorization = login == null ? null : new Authorization(login);
    }

    /** A request. The headers end with an end of line each. */
    synchronized ByteBuffer word(String method, String uri, String headers) {
        var text = new StringBuilder(method).append(' ').append(uri).append(" RTSP/1.0\r\n");
        text.append("CSeq: ").append(++sequence).append("\r\nUser-Agent: Minewatch\r\n");
        if (authorization != null) {
            text.append(authorization.header(method, uri));
        }
        if (session != null) {
            text.append("Session: ").append(session).append("\r\n");
        }
        return ByteBuffer.wrap(text.append(headers).append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the last request. */
    synchronized int sequence() {
        return sequence;
    }

    /** From now on requests belong to this session. */
    synchronized void join(String id) {
        session = id;
    }

    /**
     * Makes the next request prove who asks.
     *
     * @return whether there is a log-in, and it answers the challenge
     */
    synchronized boolean answer(Challenge challenge) {
        if (authorization == null) {
            return false;
        }
        authorization.answer(challenge);
        return true;
    }
}
