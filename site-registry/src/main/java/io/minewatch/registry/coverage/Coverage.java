package io.minewatch.registry.coverage;

import io.minewatch.contract.Coded;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.ProbeId;
import io.minewatch.geolocation.Outline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ground on which a probe would find a machine of a class.
 *
 * @param preset the pose it looks from
 * @param smallestPixels how large the machine must be in the picture, square root of its box's area
 * @param shape the ground; absent where there is none
 * @param until when the calibration expires, if it does
 * @param why there is no ground; or what the figure rests on, where it is not measured
 */
public record Coverage(
        ProbeId probe,
        String name,
        @Nullable String preset,
        MachineClass machine,
        boolean night,
        @Nullable Double smallestPixels,
        @Nullable MultiPolygon shape,
        @Nullable Double nearMeters,
        @Nullable Double farMeters,
        @Nullable Double areaSquareMeters,
        @Nullable Instant until,
        @Nullable Coded why) {

    /** What is asked: of which class, and whether at night. */
    public record Question(MachineClass machine, boolean night) {}

    /** No ground. */
    static Coverage none(ProbeId probe, String name, @Nullable String preset, Question question, Coded why) {
        return new Coverage(
                probe, name, preset, question.machine(), question.night(), null, null, null, null, null, null, why);
    }

    static Coverage of(
            ProbeId probe,
            String name,
            String preset,
            Question question,
            double smallestPixels,
            Outline outline,
            @Nullable Instant until,
            @Nullable Coded basis) {
        return new Coverage(
                probe,
                name,
                preset,
                question.machine(),
                question.night(),
                smallestPixels,
                outline.shape(),
                outline.nearMeters(),
                outline.farMeters(),
                outline.areaSquareMeters(),
                until,
                basis);
    }
}
