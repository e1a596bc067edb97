package io.minewatch.simulator.scene;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import java.util.List;

/**
 * A clip's description, as the renderer wrote it.
 *
 * @param description what happens, in a sentence
 * @param seconds after which it begins again
 * @param sites mine polygons in the scene
 * @param truth what can be seen at each whole second
 */
public record Scene(
        String id,
        String description,
        double fps,
        int seconds,
        Camera camera,
        List<SceneSite> sites,
        List<Moment> truth) {

    public Scene {
        sites = List.copyOf(sites);
        truth = List.copyOf(truth);
    }

    /** The pin-hole camera that took it, at the scene's origin. */
    public record Camera(
            double heightMeters,
            double headingDegrees,
            double tiltDegrees,
            double rollDegrees,
            double horizontalFovDegrees,
            double aspect) {}

    /**
     * A mine in the scene.
     *
     * @param polygon corners, the last not joined to the first
     */
    public record SceneSite(String name, Kind kind, List<Offset> polygon) {

        /** Whether a point lies inside. */
        public boolean holds(Offset point) {
            return Rings.holds(polygon, point);
        }

        /** How far a point is from the border, whichever side it is on. */
        public double metersToBorder(Offset point) {
            return Rings.metersToBorder(polygon, point);
        }
    }

    /** What a scene's site is in the eyes of the law. */
    public enum Kind {
        LICENSED,
        BANNED
    }

    /** What can be seen at one second. */
    public record Moment(int second, List<Shown> machines) {}

    /**
     * One thing that can be seen.
     *
     * @param name the same over the whole scene
     * @param visible share of it that nothing hides
     */
    public record Shown(
            @JsonProperty("machine") String name,
            @JsonProperty("class") MachineClass machine,
            double east,
            double north,
            Box box,
            double visible) {

        /** Where it stands. */
        public Offset place() {
            return new Offset(east, north);
        }
    }
}
