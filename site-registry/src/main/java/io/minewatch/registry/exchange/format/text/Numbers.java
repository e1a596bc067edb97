package io.minewatch.registry.exchange.format.text;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers as people type them: with full-width digits, blanks around, or as degrees, minutes and seconds. */
public final class Numbers {

    private static final int LONGEST = 60;
    private static final String DEGREES = "°º度";
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern ANGLE =
            Pattern.compile("([NSEW北南东西])?\\s*(\\d{1,3})\\s*[°º度]\\s*(\\d{1,2})\\s*['′’‘分]\\s*(\\d{1,2}(?:\\.\\d+)?)"
                    + "\\s*(?:\"|″|”|“|秒|''|′′)?\\s*([NSEW北南东西])?");

    private Numbers() {}

    /** The text in ASCII digits and signs, without blanks around. */
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xFF01 && c <= 0xFF5E) {
                plain.append((char) (c - 0xFEE0));
            } else if (c == 0x3000 || c == 0xA0 || c == 0xFEFF) {
                plain.append(' ');
            } else {
                plain.append(c == 0x2212 ? '-' : c);
            }
        }
        return plain.toString().strip();
    }

    /** A finite number, or nothing. */
    public static OptionalDouble decimal(String text) {
        var plain = text.length() > LONGEST ? "" : plain(text);
        if (!DECIMAL.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** A whole number from 0 up, or nothing. */
    public static OptionalInt whole(String text) {
        var plain = text.length() > LONGEST ? "" : plain(text);
        return WHOLE.matcher(plain).matches() ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }

    /** Degrees, minutes and seconds as decimal degrees, south and west negative; or nothing. */
    public static OptionalDouble angle(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(c -> DEGREES.indexOf(c) >= 0)) {
            return OptionalDouble.empty();
        }
        var angle = ANGLE.matcher(plain(text));
        if (!angle.matches()) {
            return OptionalDouble.empty();
        }
        double minutes = Double.parseDouble(angle.group(3));
        double seconds = Double.parseDouble(angle.group(4));
        if (minutes >= 60 || seconds >= 60) {
            return OptionalDouble.empty();
        }
        double degrees = Double.parseDouble(angle.group(2)) + minutes / 60 + seconds / 3600;
        var side = angle.group(1) == null ? angle.group(5) : angle.group(1);
        return OptionalDouble.of(side != null && "SW南西".contains(side) ? -degrees : degrees);
    }
}
