package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.ProtocolSurprise;
import io.minewatch.ingest.stream.StreamAddress;
import io.minewatch.ingest.stream.StreamAddress.Login;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.StreamFailure.Kind;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dialogue with a camera from the first word until it plays (RFC 2326, 10). */
final class Opening {

    private static final int MOST_REDIRECTS = 3;

    private final Patience patience;
    private final Workshop workshop;

    /** Makes the camera that plays out of what was agreed. */
    interface Workshop {
        PlayingCamera make(Connection connection, Requests requests, Session session, SessionDescription.Video video);
    }

    Opening(Patience patience, Workshop workshop) {
        this.patience = patience;
        this.workshop = workshop;
    }

    PlayingCamera open(StreamAddress address) throws StreamFailure {
        var uri = address.uri();
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            // Whoever a camera sends us on to is not to be handed the password in the clear.
            var login = sameHost(uri, address.uri()) ? address.login() : null;
            var next = new Attempt(uri, login);
            var camera = next.open();
            if (camera.isPresent()) {
                return camera.get();
            }
            uri = next.redirect();
        }
        throw new ProtocolSurprise("redirected");
    }

    private static boolean sameHost(URI one, URI other) {
        return String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost());
    }

    /** With one server, which may send us on to another. */
    private final class Attempt {

        private final URI uri;
        private final Requests requests;
        private @Nullable URI redirect;

        Attempt(URI uri, @Nullable Login login) {
            this.uri = uri;
            this.requests = new Requests(login);
        }

        URI redirect() throws ProtocolSurprise {
            if (redirect == null) {
                throw new ProtocolSurprise("redirected");
            }
            return redirect;
        }

        Optional<PlayingCamera> open() throws StreamFailure {
            var host = uri.getHost();
            if (host == null) {
                throw new ProtocolSurprise("address");
            }
            var connection = Connection.open(host, Addresses.portOf(uri), patience);
            try {
                var camera = talk(connection);
                if (camera.isEmpty()) {
                    connection.close();
                }
                return camera;
            } catch (StreamFailure e) {
                connection.close();
                // Hung up in the middle of a sentence: perhaps it did not like ours.
                throw e.kind() == Kind.DROPPED ? new ProtocolSurprise("hung-up") : e;
            } catch (RuntimeException e) {
                connection.close();
                throw e;
            }
        }

        private Optional<PlayingCamera> talk(Connection connection) throws StreamFailure {
            var conversation = new Conversation(connection, requests, patience);
            var address = Addresses.withoutLogin(uri);
            var options = conversation.ask("OPTIONS", address, "");
            var described = conversation.ask("DESCRIBE", address, "Accept: application/sdp\r\n");
            if (isRedirect(described)) {
                redirect = Addresses.redirect(described.find("Location").orElse(""));
                return Optional.empty();
            }
            require(described);
            var description = SessionDescription.parse(described.body());
            var base = described
                    .find("Content-Base")
                    .or(() -> described.find("Content-Location"))
                    .filter(text -> text.regionMatches(true, 0, "rtsp://", 0, 7))
                    .orElse(address);
            var video = description.video();
            var setUp = conversation.ask(
                    "SETUP",
                    Addresses.resolve(base, video.control()),
                    "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n");
            require(setUp);
            var session =
                    Session.agreed(setUp, Addresses.resolve(base, description.control()), asksParameters(options));
            if (!session.id().isEmpty()) {
                requests.join(session.id());
            }
            var camera = workshop.make(connection, requests, session, video);
            conversation.listenFor(camera);
            try {
                require(conversation.ask("PLAY", session.control(), "Range: npt=0.000-\r\n"));
            } catch (StreamFailure e) {
                camera.end(e);
                throw e;
            }
            return Optional.of(camera);
        }

        private static boolean asksParameters(RtspMessage options) {
            return options.listAll("Public").stream()
                    .anyMatch(methods -> methods.toUpperCase(Locale.ROOT).contains("GET_PARAMETER"));
        }
    }

    private static boolean isRedirect(RtspMessage answer) throws ProtocolSurprise {
        int status = answer.status();
        return status >= 300 && status < 400;
    }

    private static void require(RtspMessage answer) throws StreamFailure {
        int status = answer.status();
        switch (status) {
            case 200 -> {}
            case 403 -> throw new StreamFailure(Kind.REFUSED, "forbidden");
            case 404, 410 -> throw new StreamFailure(Kind.REFUSED, "not-found");
            case 453, 500, 503 -> throw new StreamFailure(Kind.REFUSED, "camera-error");
            case 461 -> throw new ProtocolSurprise("no-tcp");
            default -> throw new ProtocolSurprise("answer-" + status);
        }
    }
}
