package io.minewatch.ingest.stream.rtsp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a camera wants to be told who watches (RFC 7616, RFC 7617).
 *
 * @param digest whether a hash of the password will do
 */
record Challenge(boolean digest, Map<String, String> fields) {

    private static final Pattern SCHEME = Pattern.compile("(?i)(?:^|,)\\s*(Digest|Basic)(?:\\s+|$)");
    private static final Pattern FIELD = Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\\s]*))");

    /** The best way that a camera offers and that we know. */
    static Optional<Challenge> best(RtspMessage answer) {
        var offered = new ArrayList<Challenge>();
        answer.listAll("WWW-Authenticate").forEach(header -> offered.addAll(parse(header)));
        return offered.stream().filter(Challenge::isKnown).max(Comparator.comparingInt(Challenge::strength));
    }

    private static List<Challenge> parse(String header) {
        var challenges = new ArrayList<Challenge>();
        var scheme = SCHEME.matcher(header);
        boolean found = scheme.find();
        while (found) {
            boolean digest = scheme.group(1).equalsIgnoreCase("Digest");
            int begin = scheme.end();
            found = scheme.find();
            challenges.add(
                    new Challenge(digest, fields(header.substring(begin, found ? scheme.start() : header.length()))));
        }
        return challenges;
    }

    private static Map<String, String> fields(String text) {
        var fields = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        var matcher = FIELD.matcher(text);
        while (matcher.find()) {
            var quoted = matcher.group(2);
            fields.put(matcher.group(1), quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return fields;
    }

    private boolean isKnown() {
        return !digest || (strength() > 1 && fields.containsKey("nonce") && (qop().isEmpty() || asksForAuth()));
    }

    private int strength() {
        if (!digest) {
            return 1;
        }
        return switch (algorithm().toUpperCase(Locale.ROOT)) {
            case "SHA-256", "SHA-256-SESS" -> 3;
            case "MD5", "MD5-SESS" -> 2;
            default -> 0;
        };
    }

    String algorithm() {
        return fields.getOrDefault("algorithm", "MD5");
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private String qop() {
        return field("qop");
    }

    /** Whether requests are to be counted. */
    boolean asksForAuth() {
        return List.of(qop().toLowerCase(Locale.ROOT).split("\\s*,\\s*")).contains("auth");
    }

    /** Whether the password was right and only the number beside it too old. */
    boolean isStale() {
        return field("stale").equalsIgnoreCase("true");
    }
}
