package io.minewatch.registry.exchange;

import io.minewatch.registry.testing.Person;

/** Hands patches down to the tests of their own room. */
public final class PatchUploads {

    private PatchUploads() {}

    /** One patch, {@code number-0}, to be judged by {@code deadline}. */
    public static void handDown(String number, String deadline) {
        var file = Uploads.squares(number, 1, 111.1, 25.95, 0.001);
        var path = Uploads.judged(Person.CLERK, "patches&fileName=patches.geojson&deadline=" + deadline, file);
        Uploads.stored(Person.CLERK, path);
    }
}
