package io.minewatch.contract.alert;

/** Why an alert was raised. */
public enum Rule {
    /** Any machine in a banned site. */
    MACHINE_IN_BANNED_SITE,
    /** An excavator or loader that stays at a place outside every licensed site. */
    DIGGING_OUTSIDE_LICENCE,
    /** It may be in a site, and nobody can tell: a question that accuses nobody. */
    CANNOT_TELL,
    /** Something is before a camera's lens: somebody may not want to be seen. */
    CAMERA_COVERED,
    /** A camera looks elsewhere than its preset says. */
    CAMERA_TURNED,
    /** A camera has shown nothing of use for long: dark, stalled, out of reach, or the same picture over and over. */
    CAMERA_SILENT,
    /** Many cameras fell silent together: one alert for all of them. */
    CAMERAS_SILENT;

    /** Whether it is about cameras, and not about what they show. */
    public boolean isAboutCameras() {
        return switch (this) {
            case MACHINE_IN_BANNED_SITE, DIGGING_OUTSIDE_LICENCE, CANNOT_TELL -> false;
            case CAMERA_COVERED, CAMERA_TURNED, CAMERA_SILENT, CAMERAS_SILENT -> true;
        };
    }
}
