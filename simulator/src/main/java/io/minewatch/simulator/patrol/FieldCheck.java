package io.minewatch.simulator.patrol;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MachineClass;
import io.minewatch.simulator.county.LocalPlane;
import io.minewatch.simulator.scene.Offset;
import io.minewatch.simulator.truth.Truth.ExpectedAlert;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a patrol finds where it was sent: the truth within eyeshot. */
record FieldCheck(List<ExpectedAlert> truth) {

    private static final double EYESHOT_METERS = 300;

    /** The machines that are really there; none if the alert was false. */
    SortedSet<MachineClass> machinesAt(GeoPoint place) {
        var plane = new LocalPlane(place);
        return truth.stream()
                .filter(alert -> metersTo(plane, alert) <= EYESHOT_METERS)
                .min(Comparator.comparingDouble(alert -> metersTo(plane, alert)))
                .map(ExpectedAlert::machines)
                .orElseGet(TreeSet::new);
    }

    private static double metersTo(LocalPlane plane, ExpectedAlert alert) {
        return plane.toOffset(alert.centre()).metersTo(new Offset(0, 0));
    }
}
