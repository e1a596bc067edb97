package io.minewatch.alert.alert;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Rule;
import java.util.Collection;

/** How much an alert matters, by rule and by what was seen. */
final class SeveritySetting {

    private SeveritySetting() {}

    static Severity of(Rule rule, Collection<MachineClass> machines) {
        return switch (rule) {
            case CANNOT_TELL -> Severity.LOW;
            case DIGGING_OUTSIDE_LICENCE -> Severity.MEDIUM;
            // A lorry alone may only have come to turn round.
            case MACHINE_IN_BANNED_SITE ->
                machines.stream().allMatch(m -> m == MachineClass.TRUCK) ? Severity.MEDIUM : Severity.HIGH;
            case CAMERA_COVERED, CAMERA_TURNED, CAMERAS_SILENT -> Severity.HIGH;
            // One camera that fails has most often only failed.
            case CAMERA_SILENT -> Severity.MEDIUM;
        };
    }
}
