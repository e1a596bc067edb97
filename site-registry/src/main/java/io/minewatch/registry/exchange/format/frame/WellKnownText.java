package io.minewatch.registry.exchange.format.frame;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the frame that a well-known text describes, in Esri's dialect, OGC's or ISO 19162.
 *
 * <p>Parameters weigh more than names and codes: many a .prj was edited by hand in one and not in the other.
 */
public final class WellKnownText {

    private static final Pattern DATUM = Pattern.compile("(?i)(?:DATUM|TRF)\\s*\\[\\s*\"([^\"]{1,100})\"");
    private static final Pattern CODE =
            Pattern.compile("(?i)(?:AUTHORITY|ID)\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?(\\d{4,6})\"?\\s*]\\s*]\\s*$");
    private static final Pattern MERIDIAN =
            parameter("central_meridian|longitude[ _]of[ _](?:natural[ _]origin|center)");
    private static final Pattern EASTING = parameter("false_easting");
    private static final Pattern NORTHING = parameter("false_northing");
    private static final Pattern SCALE = parameter("scale_factor(?:_at_natural_origin)?");
    private static final Pattern ORIGIN = parameter("latitude_of_(?:natural_)?origin");
    private static final Pattern METRES =
            Pattern.compile("(?i)UNIT\\s*\\[\\s*\"(?:met(?:er|re)s?|m|米)\"\\s*,\\s*1(?:\\.0*)?\\s*[],]");
    private static final int LONGEST = 10_000;

    private WellKnownText() {}

    private static Pattern parameter(String name) {
        return Pattern.compile("(?i)PARAMETER\\s*\\[\\s*\"(?:" + name.replace("_", "[ _]")
                + ")\"\\s*,\\s*(-?\\d{1,9}(?:\\.\\d{0,12})?)");
    }

    /** The code in its short form, such as EPSG:4525; nothing if it is a frame we have no code for. */
    public static Optional<String> find(String text) {
        var upper = text.substring(0, Math.min(text.length(), LONGEST)).toUpperCase(Locale.ROOT);
        var datum = DATUM.matcher(upper);
        var known = datum.find() ? Datum.named(datum.group(1)) : Optional.<Datum>empty();
        if (upper.startsWith("GEOG")) {
            return known.map(Datum::degrees).or(() -> code(upper));
        }
        if (!upper.startsWith("PROJ")) {
            return Optional.empty();
        }
        if (!upper.contains("GAUSS") && !upper.contains("TRANSVERSE")) {
            return code(upper);
        }
        return known.flatMap(datumKnown -> projected(datumKnown, upper));
    }

    private static Optional<String> projected(Datum datum, String text) {
        double meridian = number(MERIDIAN, text, Double.NaN);
        double easting = number(EASTING, text, 0);
        boolean plain = number(NORTHING, text, 0) == 0
                && number(ORIGIN, text, 0) == 0
                && METRES.matcher(text).find();
        double scale = number(SCALE, text, 1);
        if (!plain || meridian != Math.rint(meridian)) {
            return Optional.empty();
        }
        if (datum == Datum.WGS_84 && scale == 0.9996 && easting == 500_000) {
            return Optional.of("EPSG:" + (32_600 + (int) (meridian + 183) / 6));
        }
        return scale == 1 ? gaussKruger(datum, (int) meridian, easting) : Optional.empty();
    }

    /** A false easting of 37,500,000 m is zone 37 and the usual 500,000 m. */
    private static Optional<String> gaussKruger(Datum datum, int meridian, double easting) {
        int prefix = (int) (easting / 1_000_000);
        if (easting - prefix * 1_000_000.0 != 500_000) {
            return Optional.empty();
        }
        int zone3 = Zones.ofMeridian(3, meridian);
        int zone6 = Zones.ofMeridian(6, meridian);
        if (prefix == 0 || prefix == zone3) {
            return Optional.ofNullable(datum.projected(3, zone3, prefix != 0));
        }
        return prefix == zone6 ? Optional.ofNullable(datum.projected(6, zone6, true)) : Optional.empty();
    }

    private static Optional<String> code(String text) {
        var code = CODE.matcher(text);
        return code.find() ? Optional.of("EPSG:" + code.group(1)) : Optional.empty();
    }

    private static double number(Pattern parameter, String text, double otherwise) {
        var found = parameter.matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) : otherwise;
    }
}
