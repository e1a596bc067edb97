package io.minewatch.registry.exchange.format.frame;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The datums of Chinese surveys, with the EPSG codes of their frames.
 *
 * <p>The Gauss–Krüger frames of one kind are numbered on from the westernmost zone: 3-degree zones are 25 to 45, 6-degree
 * zones 13 to 23, both from 75° to 135° E.
 */
public enum Datum {
    CGCS2000("(?i).*(CGCS|China|国家|大地)\\D*2000.*|.*2000\\D*(国家|大地|中国).*|2000(坐标系)?", 4490, 4513, 4534, 4491, 4502),
    XIAN_80("(?i).*(xi'?an|西安)\\D*(19)?80.*|.*80\\D*(西安|国家|大地).*|西安坐标系|(19)?80(坐标系)?", 4610, 2349, 2370, 2327, 2338),
    BEIJING_54("(?i).*(beijing|北京)\\D*(19)?54.*|.*54\\D*(北京|国家).*|北京坐标系|(19)?54(坐标系)?", 4214, 2401, 2422, 21413, 21453),
    WGS_84("(?i).*WGS\\D*(19)?84.*", 4326, 0, 0, 0, 0);

    /** Longer ones are no names, and cost the patterns more than they are worth. */
    private static final int LONGEST_NAME = 200;

    private final Pattern name;
    private final int degrees;
    private final int firstZone3;
    private final int firstMeridian3;
    private final int firstZone6;
    private final int firstMeridian6;

    Datum(String name, int degrees, int firstZone3, int firstMeridian3, int firstZone6, int firstMeridian6) {
        this.name = Pattern.compile(name);
        this.degrees = degrees;
        this.firstZone3 = firstZone3;
        this.firstMeridian3 = firstMeridian3;
        this.firstZone6 = firstZone6;
        this.firstMeridian6 = firstMeridian6;
    }

    /** The datum that goes by this name in Chinese or English, such as “2000国家大地坐标系” or “D_Xian_1980”. */
    public static Optional<Datum> named(String text) {
        return Arrays.stream(values())
                .filter(datum -> text.length() < LONGEST_NAME
                        && datum.name.matcher(text.strip()).matches())
                .findFirst();
    }

    /** Latitude and longitude. */
    public String degrees() {
        return "EPSG:" + degrees;
    }

    /**
     * The Gauss–Krüger frame, or null if there is none.
     *
     * @param width of a zone in degrees, 3 or 6
     * @param prefixed whether eastings begin with the zone's number
     */
    public @Nullable String projected(int width, int zone, boolean prefixed) {
        int place = zone - (width == 3 ? 25 : 13);
        if (this == WGS_84 || place < 0 || place > (width == 3 ? 20 : 10)) {
            return null;
        }
        int first = width == 3 ? (prefixed ? firstZone3 : firstMeridian3) : (prefixed ? firstZone6 : firstMeridian6);
        return "EPSG:" + (first + place);
    }
}
