package io.minewatch.registry.exchange.format.text;

import java.util.regex.Pattern;

/**
 * Characters that nobody sees: control characters, marks that turn the direction of writing round, and spaces without
 * width. With them a name can look like another one on the page.
 */
public final class Invisible {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t\\x0B\\f\\u0085\\u2028\\u2029]+");

    /** Cc, Cf (directions, joiners, byte-order marks, tags), Co, Cs and Cn. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

    /** Embeddings, overrides and isolates. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Invisible() {}

    /** Whether a text looks otherwise than its characters follow one another. */
    public static boolean turnsRound(String text) {
        return !isPlain(text) && TURNING.matcher(text).find();
    }

    /** Most texts are, and there are many. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** The text without them; a line break or tab becomes a blank. */
    public static String removeFrom(String text) {
        if (isPlain(text)) {
            return text;
        }
        return INVISIBLE.matcher(LINE_BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
