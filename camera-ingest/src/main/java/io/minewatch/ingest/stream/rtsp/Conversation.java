package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.ProtocolSurprise;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.StreamFailure.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Questions to a camera, each waiting for its answer, and logging in when asked to. */
final class Conversation implements Splitter.Parts {

    private static final int MOST_LOGINS = 3;

    private final Connection connection;
    private final Requests requests;
    private final Patience patience;
    private final ByteBuffer buffer = ByteBuffer.allocate(Connection.BUFFER);
    private final ArrayDeque<RtspMessage> answers = new ArrayDeque<>();
    private @Nullable PlayingCamera camera;

    Conversation(Connection connection, Requests requests, Patience patience) {
        this.connection = connection;
        this.requests = requests;
        this.patience = patience;
    }

    /** What comes from now on besides answers is this camera's. */
    void listenFor(PlayingCamera playing) {
        camera = playing;
    }

    /** Asks, and asks again with the log-in if that is wanted. The answer may be any but that. */
    RtspMessage ask(String method, String uri, String headers) throws StreamFailure {
        boolean stale = true;
        for (int attempt = 0; attempt < MOST_LOGINS; attempt++) {
            connection.send(requests.word(method, uri, headers));
            var answer = awaitAnswer();
            if (answer.status() != 401) {
                return answer;
            }
            var challenge = Challenge.best(answer);
            if (challenge.isEmpty() && !answer.listAll("WWW-Authenticate").isEmpty()) {
                throw new ProtocolSurprise("login-not-understood");
            }
            // The first time nobody has asked us yet, or what we answered is out of date; then only if the camera says
            // so.
            boolean again = challenge.isPresent() && (stale || challenge.get().isStale());
            if (!again || !requests.answer(challenge.get())) {
                break;
            }
            stale = false;
        }
        throw new StreamFailure(Kind.WRONG_PASSWORD, "unauthorized");
    }

    private RtspMessage awaitAnswer() throws StreamFailure {
        patience.beginAnswer();
        while (true) {
            var answer = answers.poll();
            if (answer != null && isWanted(answer)) {
                return answer;
            }
            if (answer == null) {
                receive();
            }
        }
    }

    /** Not one to an earlier question, and not one that says to wait. Some cameras leave the number out. */
    private boolean isWanted(RtspMessage answer) throws StreamFailure {
        return answer.status() >= 200 && answer.findNumber("CSeq").orElse(requests.sequence()) == requests.sequence();
    }

    private void receive() throws StreamFailure {
        if (connection.receive(buffer, this) > 0) {
            patience.hear();
        }
        // Even when there was something: a camera that never stops talking must not outlast our patience.
        patience.rest();
    }

    @Override
    public boolean isOurs(int channel, int firstByte) {
        return camera != null && camera.isOurs(channel, firstByte);
    }

    @Override
    public void packet(int channel, ByteBuffer bytes, int at, int length) throws StreamFailure {
        if (camera != null) {
            camera.packet(channel, bytes, at, length);
        }
    }

    @Override
    public void message(RtspMessage message) {
        if (message.isAnswer() && answers.size() < 16) {
            answers.add(message);
        }
    }
}
