package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.ProtocolSurprise;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a camera agreed to.
 *
 * @param control what to play, and to end
 * @param timeout after so long without a word from us the camera ends it
 * @param asksParameters whether the camera says that it understands GET_PARAMETER
 * @param rtp the channel of the pictures
 * @param rtcp the channel of the reports
 */
record Session(String id, String control, Duration timeout, boolean asksParameters, int rtp, int rtcp) {

    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);
    private static final Pattern TIMEOUT = Pattern.compile("(?i);\\s*timeout\\s*=\\s*\"?(\\d{1,6})");
    private static final Pattern CHANNELS =
            Pattern.compile("(?i)interleaved\\s*=\\s*\"?(\\d{1,3})\\s*(?:-\\s*(\\d{1,3}))?");

    /** Reads the answer to SETUP. The channels are the camera's choice, whatever we asked for. */
    static Session agreed(RtspMessage answer, String control, boolean asksParameters) throws ProtocolSurprise {
        var session = answer.find("Session").orElse("");
        var transport = answer.find("Transport").orElse("");
        if (!transport.isEmpty() && !transport.toUpperCase(Locale.ROOT).contains("TCP")) {
            throw new ProtocolSurprise("no-tcp");
        }
        var timeout = TIMEOUT.matcher(session);
        var channels = CHANNELS.matcher(transport);
        boolean told = channels.find();
        int rtp = told ? Integer.parseInt(channels.group(1)) : 0;
        int rtcp = told && channels.group(2) != null ? Integer.parseInt(channels.group(2)) : rtp + 1;
        int semicolon = session.indexOf(';');
        return new Session(
                semicolon < 0 ? session : session.substring(0, semicolon).strip(),
                control,
                timeout.find() ? Duration.ofSeconds(Long.parseLong(timeout.group(1))) : USUAL_TIMEOUT,
                asksParameters,
                rtp,
                rtcp);
    }
}
