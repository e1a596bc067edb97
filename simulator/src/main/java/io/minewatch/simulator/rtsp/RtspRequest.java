package io.minewatch.simulator.rtsp;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a viewer sends it (RFC 2326).
 *
 * @param address as sent, without user and password
 * @param path of the stream, without the track and without a slash at the end
 * @param query parameters after the question mark
 * @param headers by their names in small letters
 */
record RtspRequest(String method, String address, String path, Map<String, String> query, Map<String, String> headers) {

    static RtspRequest parse(String head) {
        var lines = head.split("\r\n", -1);
        var first = lines[0].split(" ", -1);
        var headers = new HashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        var address = (first.length > 1 ? first[1] : "*").replaceFirst("//[^/]*@", "//");
        var uri = address.startsWith("rtsp") ? URI.create(address) : URI.create("/");
        // Clients append the track to the whole address, behind the query if there is one.
        var path = withoutTrack(Optional.ofNullable(uri.getPath()).orElse("/"));
        var query = Optional.ofNullable(uri.getRawQuery())
                .map(RtspRequest::withoutTrack)
                .orElse("");
        return new RtspRequest(first[0], address, path, parametersOf(query), headers);
    }

    Optional<String> find(String header) {
        return Optional.ofNullable(headers.get(header));
    }

    /** The fault that the address asks for, if any: {@code ?fault=stall&amount=5}. */
    Optional<Fault> findFault() {
        return Optional.ofNullable(query.get("fault"))
                .map(name -> Fault.of(name, Double.parseDouble(query.getOrDefault("amount", "0"))));
    }

    private static String withoutTrack(String path) {
        return path.replaceFirst("/(track0)?$", "");
    }

    private static Map<String, String> parametersOf(String query) {
        var parameters = new HashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
