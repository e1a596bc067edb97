package io.minewatch.alert.rule;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Rule;
import java.time.Duration;
import java.util.Collection;

/** How much an alert matters: by rule and machine, and the more the longer it lasts and the oftener it comes again. */
public final class Severities {

    /** Who works on for so long has settled in. */
    private static final Duration LONG = Duration.ofMinutes(30);
    /** The third time at one place is no chance. */
    private static final int OFTEN = 3;

    private Severities() {}

    /** Of a rule met by one machine. */
    public static Severity of(Rule rule, MachineClass machine) {
        return switch (rule) {
            // A lorry alone may only have come to turn round.
            case MACHINE_IN_BANNED_SITE -> machine == MachineClass.TRUCK ? Severity.MEDIUM : Severity.HIGH;
            case REVIVAL, BANNED_SITE_HAULAGE, RESERVE, RIVER_FORBIDDEN, LICENCE_SUSPENDED -> Severity.HIGH;
            case DIGGING_OUTSIDE_LICENCE,
                    ACROSS_BOUNDARY,
                    LICENCE_EXPIRED,
                    OUTSIDE_SEASON,
                    FOREST_LAND,
                    VESSEL_WORKING -> Severity.MEDIUM;
            case OUTSIDE_HOURS, BEYOND_QUOTA, NIGHT_HAULAGE, CANNOT_TELL, UNKNOWN -> Severity.LOW;
            case CAMERA_COVERED, CAMERA_TURNED, CAMERAS_SILENT -> Severity.HIGH;
            // One camera that fails has most often only failed.
            case CAMERA_SILENT -> Severity.MEDIUM;
        };
    }

    /**
     * Of an alert: the gravest of its machines, and one step more when it has lasted long or come often; never more for
     * what accuses nobody. It follows from what was gathered, in whatever order that came.
     *
     * @param machines seen; none where it is about cameras
     * @param episode which one it is of this rule at this place, from 1
     */
    public static Severity of(Rule rule, Collection<MachineClass> machines, Duration lasted, int episode) {
        if (rule.isAboutCameras()) {
            return of(rule, MachineClass.PERSON);
        }
        var basis = machines.stream().map(m -> of(rule, m)).reduce(Severity.LOW, Severities::graver);
        boolean weighs = lasted.compareTo(LONG) >= 0 || episode >= OFTEN;
        return weighs && rule.findOffence().isPresent() ? next(basis) : basis;
    }

    /** One step more. */
    public static Severity next(Severity severity) {
        return severity == Severity.LOW ? Severity.MEDIUM : Severity.HIGH;
    }

    /** The graver of two. */
    public static Severity graver(Severity a, Severity b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
