package io.minewatch.simulator.truth;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minewatch.contract.Box;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.alert.Rule;
import io.minewatch.simulator.county.County;
import io.minewatch.simulator.county.County.Post;
import io.minewatch.simulator.county.LocalPlane;
import io.minewatch.simulator.scene.Scene;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * All that is true of the made-up county.
 *
 * @param startedAt when the cameras were switched on
 * @param expected alerts that ought to be raised, at most one for each camera
 */
public record Truth(Instant startedAt, List<ProbeTruth> probes, List<ExpectedAlert> expected) {

    /** The truth of a county whose cameras were switched on at {@code startedAt}. */
    public static Truth of(County county, Instant startedAt) {
        return new Truth(
                startedAt,
                county.posts().stream().map(ProbeTruth::of).toList(),
                county.posts().stream()
                        .map(Expectation::of)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** What of it concerns one camera. */
    public Truth only(ProbeId probe) {
        return new Truth(
                startedAt,
                probes.stream().filter(p -> p.probe().equals(probe)).toList(),
                expected.stream().filter(e -> e.probe().equals(probe)).toList());
    }

    /**
     * What a camera shows. At wall time {@code t} it shows the second {@code (t - startedAt + phaseSeconds) mod seconds}.
     *
     * @param tells what happens, in a sentence
     */
    public record ProbeTruth(
            ProbeId probe, String scene, String tells, double phaseSeconds, int seconds, List<SecondTruth> moments) {

        static ProbeTruth of(Post post) {
            var plane = new LocalPlane(post.location());
            return new ProbeTruth(
                    post.id(),
                    post.scene().id(),
                    post.scene().description(),
                    post.phase().toMillis() / 1000.0,
                    post.scene().seconds(),
                    post.scene().truth().stream()
                            .map(moment -> SecondTruth.of(moment, plane))
                            .toList());
        }
    }

    /** What can be seen at one second of a scene. */
    public record SecondTruth(int second, List<Shown> shown) {

        static SecondTruth of(Scene.Moment moment, LocalPlane plane) {
            return new SecondTruth(
                    moment.second(),
                    moment.machines().stream()
                            .map(m -> new Shown(m.name(), m.machine(), plane.toPoint(m.place()), m.box(), m.visible()))
                            .toList());
        }
    }

    /** A thing that can be seen, where it stands and where it is in the picture. */
    public record Shown(
            String name, @JsonProperty("class") MachineClass machine, GeoPoint position, Box box, double visible) {}

    /**
     * An alert that ought to be raised.
     *
     * @param site where, or {@code null} in open country
     * @param centre where the machines that give rise to it are on the whole
     * @param machines the classes that give rise to it
     * @param names the things in the scene that give rise to it
     */
    public record ExpectedAlert(
            ProbeId probe,
            Rule rule,
            @Nullable SiteId site,
            GeoPoint centre,
            SortedSet<MachineClass> machines,
            SortedSet<String> names) {}
}
