package io.minewatch.registry.exchange.format.frame;

/** Numbers and central meridians of Gauss–Krüger zones. */
public final class Zones {

    private Zones() {}

    /** The zone whose central meridian is at {@code degrees} east, or 0 if there is none; {@code width} is 3 or 6. */
    public static int ofMeridian(int width, int degrees) {
        if (width == 3) {
            return degrees % 3 == 0 ? degrees / 3 : 0;
        }
        return degrees % 6 == 3 ? (degrees + 3) / 6 : 0;
    }
}
