package io.minewatch.registry.exchange.format.frame;

import java.util.Locale;

/** Describes a frame in Esri's dialect of well-known text, as a .prj wants it. */
public final class EsriText {

    private EsriText() {}

    /**
     * The text for an authority's code.
     *
     * @throws IllegalArgumentException if it is none of {@link Datum}'s frames
     */
    public static String of(String frame) {
        var projected = GaussKruger.find(frame);
        if (projected.isPresent()) {
            return projected(projected.get());
        }
        if (frame.equals("OGC:CRS84")) {
            return geographic(Datum.WGS_84);
        }
        for (var datum : Datum.values()) {
            if (datum.degrees().equals(frame)) {
                return geographic(datum);
            }
        }
        throw new IllegalArgumentException("no well-known text for " + frame);
    }

    private static String projected(GaussKruger frame) {
        var place = frame.prefixed() ? "Zone_" + frame.zone() : "CM_" + frame.meridian() + "E";
        return String.format(
                Locale.ROOT,
                "PROJCS[\"%s_%d_Degree_GK_%s\",%s,PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",%d.0],"
                        + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%d.0],"
                        + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
                frame.datum().name(),
                frame.width(),
                place,
                geographic(frame.datum()),
                frame.falseEasting(),
                frame.meridian());
    }

    private static String geographic(Datum datum) {
        var parts = switch (datum) {
            case CGCS2000 ->
                "\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                        + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]]";
            case XIAN_80 -> "\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]]";
            case BEIJING_54 ->
                "\"GCS_Beijing_1954\",DATUM[\"D_Beijing_1954\"," + "SPHEROID[\"Krasovsky_1940\",6378245.0,298.3]]";
            case WGS_84 -> "\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"," + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]]";
        };
        return "GEOGCS[" + parts + ",PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    }
}
