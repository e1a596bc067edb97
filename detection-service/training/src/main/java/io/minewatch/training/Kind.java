package io.minewatch.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the detector tells apart, in the order of its outputs. The last three are there to not be taken for machines. */
public enum Kind {
    EXCAVATOR,
    LOADER,
    TRUCK,
    VESSEL,
    CAR,
    BUS,
    PERSON;

    /** In the order of the outputs, as the model's description spells them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }

    /** Whether somebody wants to know of it; the others are only there to be told apart. */
    public boolean isWatched() {
        return this == EXCAVATOR || this == LOADER || this == TRUCK || this == VESSEL;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
