package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.ProtocolSurprise;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a camera says: an answer, or a request of its own (RFC 2326, 4).
 *
 * @param startLine its first line
 * @param headers in the order in which they came
 */
record RtspMessage(String startLine, List<Header> headers, String body) {

    private static final String VERSION = "RTSP/";

    /** A header; the name is in whatever letters the camera used. */
    record Header(String name, String value) {}

    static RtspMessage parse(String head, byte[] body) {
        var lines = unfold(head);
        var headers = new ArrayList<Header>();
        for (var line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(new Header(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return new RtspMessage(lines.getFirst(), headers, new String(body, StandardCharsets.UTF_8));
    }

    /** A line that begins with a blank goes on with the one before. */
    private static List<String> unfold(String head) {
        var lines = new ArrayList<String>();
        for (var line : head.split("\r?\n", -1)) {
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (goesOn && !lines.isEmpty()) {
                lines.add(lines.removeLast() + " " + line.strip());
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    boolean isAnswer() {
        return startLine.startsWith(VERSION);
    }

    /** The number that tells how it went, for instance 200. */
    int status() throws ProtocolSurprise {
        var words = startLine.split(" +", 3);
        if (words.length < 2 || !words[1].matches("\\d{3}")) {
            throw new ProtocolSurprise("not-understood");
        }
        return Integer.parseInt(words[1]);
    }

    /** What a request of the camera wants, for instance OPTIONS. */
    String method() {
        int blank = startLine.indexOf(' ');
        return blank < 0 ? startLine : startLine.substring(0, blank);
    }

    /** The first header of this name. */
    Optional<String> find(String name) {
        return listAll(name).stream().findFirst();
    }

    List<String> listAll(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    /** A number in a header; empty if it is none, or not one that fits. */
    Optional<Integer> findNumber(String name) {
        return find(name).filter(value -> value.matches("\\d{1,9}")).map(Integer::valueOf);
    }
}
